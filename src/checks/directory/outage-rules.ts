import type { Reading } from '../../content/content.ts';
import type { Path } from '../../content/content-file.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { OUTAGES } from '../../content/read-directory.ts';
import type { Way } from '../../directory/directory-schema.ts';
import { waysMeant } from '../../directory/down.ts';
import { inUse, usable } from '../../directory/listed.ts';
import { beginsAt, endsAt } from '../../directory/moments.ts';
import type { Notice, Outage, Reached } from '../../directory/outages.ts';
import type { Found, Rule } from '../rule.ts';

const ORGANISATIONS = 'directory/organisations/';
const found = (path: Path, words: string): Found => ({ file: OUTAGES, path, words });

/** A rule that looks at one outage at a time. */
const eachOutage =
  (check: (outage: Outage, tell: (path: Path, words: string) => void, read: Reading) => void) =>
  (read: Reading): Found[] =>
    read.directory.outages.outages.flatMap((outage, index) => {
      const all: Found[] = [];
      check(outage, (path, words) => all.push(found(['outages', index, ...path], words)), read);
      return all;
    });

const numbersOf = (ways: readonly Way[]) => ways.flatMap((way) => ('display' in way ? [way.display] : []));

/** What is wrong with an organisation and its way as they are named here: at which key, and why. */
function unknown(reached: Reached, read: Reading): [key: string, words: string] | undefined {
  const { organisation: id, way: kind, number } = reached;
  const organisation = read.directory.organisations[id];
  if (!organisation) {
    if (read.organisationIds.has(id)) return undefined;
    return ['organisation', `there is no organisation “${id}”${didYouMean(id, read.organisationIds)}`];
  }
  if (waysMeant(organisation, reached).length > 0) return undefined;
  const ofKind = organisation.ways.filter(({ way }) => way === kind);
  const kinds = [...new Set(organisation.ways.map(({ way }) => way))].join(', ');
  if (ofKind.length === 0) return ['way', `“${id}” has no way “${kind}”: its file has ${kinds}`];
  const numbers = numbersOf(ofKind);
  return [
    'number',
    `“${id}” has no number “${number}”${didYouMean(number ?? '', numbers) || `: its file has ${numbers.join(', ') || 'none'}`}`,
  ];
}

/** What is down, and what is to be used in its place, is somewhere in directory/organisations/. */
export const outagesKnown: Rule = {
  code: 'outages-known',
  needs: [OUTAGES],
  check: eachOutage((outage, tell, read) => {
    const wrong = unknown(outage, read);
    if (wrong) tell([wrong[0]], wrong[1]);
    const other = outage.instead && unknown(outage.instead, read);
    if (other) tell(['instead', other[0]], other[1]);
  }),
};

const dated = ({
  outages: { outages, notices },
}: Reading['directory']): (readonly [Path, Outage | Notice])[] => [
  ...outages.map((outage, index) => [['outages', index], outage] as const),
  ...notices.map((notice, index) => [['notices', index], notice] as const),
];

/** What ends before it begins would never be shown. */
export const outagesInOrder: Rule = {
  code: 'outages-in-order',
  needs: [OUTAGES],
  check: ({ directory }) =>
    dated(directory).flatMap(([path, { from, until }]) =>
      beginsAt(from) < endsAt(until)
        ? []
        : [
            found(
              [...path, 'until'],
              `it ends (“until”, ${until}) before it begins (“from”, ${from}): put right whichever day is wrong`,
            ),
          ],
    ),
};

/** What is to be used instead can be: it is shown, and not down at the same time. The bar is never without a number. */
export const outagesInstead: Rule = {
  code: 'outages-instead',
  needs: [OUTAGES, ORGANISATIONS],
  check: eachOutage((outage, tell, read) => {
    const { organisations, outages, lifelines } = read.directory;
    const { instead } = outage;
    const bar =
      [lifelines.emergency, lifelines.helpline].includes(outage.organisation) && outage.way === 'phone';
    if (instead === undefined) {
      if (bar)
        tell(
          ['organisation'],
          `say what to ring instead: the number of “${outage.organisation}” stands on every screen. Add “instead: { organisation: …, way: phone }”`,
        );
      return;
    }
    const organisation = organisations[instead.organisation];
    if (!organisation) return;
    if (bar && instead.way !== 'phone')
      tell(['instead', 'way'], 'what stands in for a number on every screen is a phone: write “way: phone”');
    const ways = waysMeant(organisation, instead);
    if (ways.length === 0) return;
    if (!inUse(organisation) || !ways.some(usable))
      tell(
        ['instead', 'organisation'],
        `“${instead.organisation}” is switched off or withdrawn: nobody is shown it`,
      );
    const same = waysMeant(organisations[outage.organisation] ?? organisation, outage);
    const downToo = outages.outages.find(
      (other) =>
        organisations[other.organisation] === organisation &&
        beginsAt(other.from) < endsAt(outage.until) &&
        beginsAt(outage.from) < endsAt(other.until) &&
        ways.every((way) => waysMeant(organisation, other).includes(way)),
    );
    if (ways.every((way) => same.includes(way)))
      tell(['instead'], 'this is what is down: name another way, or another organisation');
    else if (downToo)
      tell(['instead'], `this is down too, until ${downToo.until}: name something that works`);
  }),
};

const wordsOf = (read: Reading, kind: 'why' | 'local'): string[] =>
  Object.keys(read.languages['en']?.files.notices?.[kind] ?? {});

const unsaid = (id: string, known: readonly string[], kind: string) =>
  `“${kind}” cannot be “${id}”${didYouMean(id, known) || `: write one of these instead: ${known.join(', ')}`}`;

/** Why something is down is said in words that there are. */
export const outagesSaid: Rule = {
  code: 'outages-said',
  needs: [OUTAGES, 'locales/en/notices.json'],
  check: eachOutage(({ why }, tell, read) => {
    const known = wordsOf(read, 'why');
    if (!known.includes(why)) tell(['why'], unsaid(why, known, 'why'));
  }),
};

/** So is a notice, and its topic is one that there is. */
export const noticesSaid: Rule = {
  code: 'notices-said',
  needs: [OUTAGES, 'locales/en/notices.json', 'flows/'],
  check(read) {
    const known = wordsOf(read, 'local');
    const topics = [...read.flowIds, ...Object.keys(read.flows.situations)];
    return read.directory.outages.notices.flatMap(({ says, topic }, index) => [
      ...(known.includes(says) ? [] : [found(['notices', index, 'says'], unsaid(says, known, 'local'))]),
      ...(topic === undefined || topics.includes(topic)
        ? []
        : [
            found(
              ['notices', index, 'topic'],
              `there is no topic “${topic}”${didYouMean(topic, topics)}: a topic is a file of flows/ or one of its situations; leave it out for everywhere`,
            ),
          ]),
    ]);
  },
};

/** What has ended is shown to nobody. */
export const outagesOver: Rule = {
  code: 'outages-over',
  needs: [OUTAGES],
  check: ({ directory }, { today }) =>
    dated(directory).flatMap(([path, { until }]) =>
      until.slice(0, 10) < today
        ? [
            found(
              [...path, 'until'],
              `this ended on ${until} and is shown to nobody: take it out when you like`,
            ),
          ]
        : [],
    ),
};
