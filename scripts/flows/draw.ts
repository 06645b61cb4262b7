import type { Content } from '../../src/content/content.ts';
import type { Flow, Situation } from '../../src/flow/flow-schema.ts';
import { compileContent } from '../../src/guide/compile-content.ts';
import type { Phrase } from '../../src/words/phrase.ts';

const INTRODUCTION = `# Every flow, drawn

Drawn from \`flows/\` and \`locales/en/\` by \`npm run flows:draw\`; do not edit it by hand. Each box is a question, each
arrow its answers. Beneath a drawing stand its rules, first match first, with the organisations in their order. Who is
then left out, moved or marked (area, way to get in touch, switched off) is decided in \`src/directory/shown.ts\`.

From every question a person can also go to 999, help, "who can I ring now", the language view, Back and Exit: those
arrows are not drawn.
`;

/** Mermaid reads quotation marks and hashes as its own. */
const quoted = (text: string) => `"${text.replaceAll('"', "'").replaceAll('#', '')}"`;
const node = (flow: string, name: string) => `${flow}_${name}`.replaceAll('-', '_');

/** Answers that lead to the same place share one arrow. */
function arrows(flow: Flow, name: string): string[] {
  const byTarget = new Map<string, string[]>();
  for (const [answer, target] of Object.entries(flow.questions[name]?.answers ?? {})) {
    byTarget.set(target, [...(byTarget.get(target) ?? []), answer]);
  }
  return [...byTarget].map(([target, answers]) => {
    const to = target.startsWith('/') || target.startsWith('!') ? elsewhere(target) : here(flow, target);
    return `  ${node(flow.id, name)} -- ${quoted(answers.join(', '))} --> ${to}`;
  });
}

const here = (flow: Flow, target: string) =>
  target === 'end' ? `${node(flow.id, 'end')}(["contacts"])` : node(flow.id, target);

function elsewhere(target: string): string {
  const id = target.slice(1);
  return target.startsWith('!')
    ? `${node('over', id)}{{${quoted(id)}}}`
    : `${node('to', id)}[[${quoted(id)}]]`;
}

const listOf = ({ contacts }: Situation) =>
  contacts.map((entry) => (typeof entry === 'string' ? entry : entry.id)).join(', ');

function rules(flow: Flow, situations: Content['flows']['situations']): string[] {
  return flow.shows.map((rule) => {
    const conditions = Object.entries(rule.if ?? {}).map(
      ([name, wanted]) => `${name}: ${[wanted].flat().join(' or ')}`,
    );
    const situation = situations[rule.situation];
    return `| ${conditions.join(' and ') || 'otherwise'} | ${situation ? listOf(situation) : 'nobody'} |`;
  });
}

function drawFlow(flow: Flow, { flows }: Content, phrase: Phrase): string {
  const boxes = Object.keys(flow.questions).flatMap((name) => [
    `  ${node(flow.id, name)}[${quoted(phrase('en', `${flow.id}:${name}/ask`).text)}]`,
    ...arrows(flow, name),
  ]);
  return [
    `## ${flow.id}`,
    ['```mermaid', 'flowchart TD', ...boxes, '```'].join('\n'),
    ['| when | shown, in this order |', '|---|---|', ...rules(flow, flows.situations)].join('\n'),
  ].join('\n\n');
}

/** What can lie over any question: each with who it shows and where its answers lead. */
function drawInterrupts({ flows }: Content): string {
  const lines = Object.entries(flows.interrupts).map(([id, { answers, situation }]) => {
    const leads = Object.entries(answers).map(([answer, to]) =>
      answer === to ? answer : `${answer} → ${to}`,
    );
    const found = situation === undefined ? undefined : flows.situations[situation];
    return `| ${id} | ${leads.join(', ')} | ${found ? listOf(found) : 'nobody'} |`;
  });
  return [
    '## What can lie over any question',
    ['| view | answers | shown, in this order |', '|---|---|---|', ...lines].join('\n'),
  ].join('\n\n');
}

/** docs/flows.md, whole. The first two questions come first. */
export function drawFlows(content: Content): string {
  const all = Object.values(content.flows.flows);
  const ordered = [...all.filter(({ id }) => id === 'start'), ...all.filter(({ id }) => id !== 'start')];
  const { phrase } = compileContent(content);
  const drawn = ordered.map((flow) => drawFlow(flow, content, phrase));
  return `${[INTRODUCTION.trimEnd(), ...drawn, drawInterrupts(content)].join('\n\n')}\n`;
}
