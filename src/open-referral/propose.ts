import { z } from 'zod';
import { telOf } from '../checks/directory/phone-numbers.ts';

/** What is read of a service in somebody's feed; whatever else it holds is left alone. */
const service = z.looseObject({
  id: z.string(),
  name: z.string().min(2),
  url: z.string().nullish(),
  status: z.string().nullish(),
  organization: z.looseObject({ name: z.string(), website: z.string().nullish() }).nullish(),
  phones: z.array(z.looseObject({ number: z.string() })).nullish(),
});
const feed = z.union([
  z.looseObject({ contents: z.array(z.unknown()) }).transform(({ contents }) => contents),
  z.looseObject({ content: z.array(z.unknown()) }).transform(({ content }) => content),
  z.array(z.unknown()),
  z.unknown().transform((one) => [one]),
]);

export interface Proposal {
  readonly id: string;
  /** The YAML of directory/organisations/<id>.yaml. */
  readonly text: string;
}
export interface Proposed {
  readonly proposals: readonly Proposal[];
  /** What was left out, and why: a line each. */
  readonly left: readonly string[];
}

const idOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
const quoted = (text: string) => JSON.stringify(text.replace(/\s+/g, ' ').trim());
const siteOf = (url: string) =>
  url
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
const SITE = /^([a-z0-9-]+\.)+[a-z]{2,}(\/[\w.~%/+@,()-]*)?$/;

/**
 * Entries for directory/organisations/ from an Open Referral UK feed, each switched off: a supplement with no approval.
 * Hours are not taken over: another feed's are nobody's word until the service has been asked.
 * @param from where the feed is, as it will stand on the card
 */
export function propose(read: unknown, from: string, today: string, known: ReadonlySet<string>): Proposed {
  const proposals: Proposal[] = [];
  const left: string[] = [];
  const taken = new Set(known);
  for (const one of feed.parse(read)) {
    const { data } = service.safeParse(one);
    if (!data) {
      left.push('a service with no id or no name');
      continue;
    }
    const { name, status } = data;
    const id = idOf(name);
    const ways = waysOf(data, name, left);
    if (status && status !== 'active') left.push(`${name}: its status is “${status}”`);
    else if (id === '') left.push(`${name}: its name gives no id`);
    else if (taken.has(id)) left.push(`${name}: there is already an entry “${id}”`);
    else if (ways.length === 0) left.push(`${name}: no UK number and no site that can be read`);
    else {
      taken.add(id);
      proposals.push({ id, text: yamlOf(name, ways, `${from}, service ${data.id}`, today) });
    }
  }
  return { proposals, left };
}

function waysOf(
  { phones, url, organization }: z.infer<typeof service>,
  name: string,
  left: string[],
): string[] {
  const numbers = [
    ...new Set((phones ?? []).map(({ number }) => number.replace(/^\+44\s?\(?0?\)?\s?/, '0').trim())),
  ];
  const dialled = numbers.flatMap((number) => {
    const display = number.replace(/[^\d]+/g, ' ').trim();
    const tel = telOf(display);
    if (tel === undefined) left.push(`${name}: “${number}” is no UK phone number`);
    return tel === undefined ? [] : [`  - { way: phone, display: "${display}", tel: "${tel}" }`];
  });
  const site = siteOf(url ?? organization?.website ?? '');
  return [...dialled, ...(SITE.test(site) ? [`  - { way: website, website: ${quoted(site)} }`] : [])];
}

const yamlOf = (name: string, ways: readonly string[], from: string, today: string) => {
  const [year = 0, rest = ''] = [Number(today.slice(0, 4)), today.slice(4)];
  return `# Proposed from an Open Referral UK feed, and shown to nobody until it is approved: docs/how-to/approve-a-number.md
# yaml-language-server: $schema=../../schemas/organisation.schema.json
name: ${quoted(name)}
layer: supplement
ways:
${ways.join('\n')}
source: { from: ${quoted(from)}, copied: ${today} }
reviewBy: ${year + 1}${rest === '-02-29' ? '-02-28' : rest}
`;
};
