import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { NO_SITE, noNumber, placeholder } from './placeholder.ts';

/** What the example calls its own places and people, and what a new partnership's are called until it names them. */
const IDS: readonly (readonly [string, string])[] = [
  ['harbour-safety-team', 'safety-team'],
  ['harbour-advocates', 'local-advocates'],
  ['fells-drop-in', 'drop-in'],
  ['harbour-watch', 'local-watch'],
  ['harbour-town', 'area-one'],
  ['the-fells', 'area-two'],
];
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/Harbour and the Fells/g, '[Fill in: your area]'],
  [/Harbour Town/g, '[Fill in: your first area]'],
  [/\b[Tt]he Fells/g, '[Fill in: your second area]'],
  [/harbour\.example\/safety/g, NO_SITE],
  [/\[harbour town, .*\]/g, '[area one]'],
  [/\[the fells, .*\]/g, '[area two]'],
];
/** Facts of the example that nobody else has. */
const OWN = 'on-the-quay';

type Words = Record<string, Record<string, unknown>>;

/** Makes a partnership's content in `to` out of the example's in `from`: national numbers stay, everything local is off. */
export function scaffold(from: string, to: string, today: string): void {
  cpSync(from, to, { recursive: true });
  rmSync(join(to, 'directory/tables'), { recursive: true });
  const local = localOnes(to);
  for (const file of filesIn(to)) writeFileSync(file, rewritten(file, relative(to, file), today));
  for (const id of local) {
    const at = IDS.findIndex(([old]) => old === id);
    const name = IDS[at]?.[1] ?? id;
    const old = join(to, `directory/organisations/${id}.yaml`);
    const text = readFileSync(old, 'utf8');
    const schema = /^# yaml-language-server: .*$/m.exec(text)?.[0] ?? '';
    rmSync(old);
    const file = join(to, `directory/organisations/${name}.yaml`);
    writeFileSync(
      file,
      placeholder(schema, parse(text) as Parameters<typeof placeholder>[1], noNumber(at), today),
    );
  }
  words(join(to, 'locales/en/organisations.json'), (all) => {
    for (const [, id] of IDS) if (all[id]) all[id] = { for: '[Fill in: who it is for]' };
  });
  words(join(to, 'locales/en/situations.json'), (all) => delete all[OWN]);
  words(join(to, 'locales/en/interface.json'), (all) => delete all['tables']);
  words(join(to, 'locales/en/nearby.json'), (all) => {
    const answers = all['kind']?.['answers'] as Record<string, string> | undefined;
    if (answers) delete answers[OWN];
  });
  facts(join(to, 'directory/facts.yaml'));
}

/** Whoever serves named areas only; who is everywhere is the same for every partnership. */
const localOnes = (root: string): string[] =>
  readdirSync(join(root, 'directory/organisations'))
    .filter((name) => {
      const text = readFileSync(join(root, 'directory/organisations', name), 'utf8');
      return (parse(text) as { area?: unknown }).area !== 'everywhere';
    })
    .map((name) => name.replace('.yaml', ''));

/** The files that people edit: what they type as examples of messages stays, and so does what was learned from them. */
const filesIn = (root: string): string[] =>
  (readdirSync(root, { recursive: true }) as string[])
    .map((path) => join(root, path))
    .filter((path) => statSync(path).isFile() && /\.(yaml|json)$/.test(path));

function rewritten(file: string, path: string, today: string): string {
  let text = readFileSync(file, 'utf8');
  for (const [id, name] of IDS) text = text.replaceAll(id, name);
  for (const [name, left] of NAMES) text = text.replace(name, left);
  if (path.startsWith('flows/')) text = text.replace(new RegExp(`^.*\\b${OWN}:? .*\\n`, 'gm'), '');
  return text
    .replace(/^reviewBy: .*$/gm, `reviewBy: ${today}`)
    .replace(
      /^# yaml-language-server: \$schema=.*\/(.*)$/gm,
      '# yaml-language-server: $schema=../schemas/$1',
    );
}

function words(file: string, change: (all: Words) => unknown): void {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Words;
  change(all);
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

/** The second writing of each number that has been confirmed; the one that stands for none is shown to nobody. */
function facts(file: string): void {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const id = /^ {2}([\w-]+):/.exec(line)?.[1];
      const at = IDS.findIndex(([, name]) => name === id);
      if (at < 0) return line;
      return line.replace(/"[\d ]+"/g, `"${noNumber(at)}"`).replace(/\[[^"\]]+\]/, `[${NO_SITE}]`);
    });
  const none = IDS.map((_, at) => JSON.stringify(noNumber(at))).join(', ');
  writeFileSync(file, `${lines.join('\n').trimEnd()}\nnot-confirmed: [${none}]\n`);
}
