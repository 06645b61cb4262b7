// `npm run plan`: writes the plan of src/ in docs/how-it-works.md from rooms.cjs. With --check it only says whether it fits.
const { readFileSync, writeFileSync } = require('node:fs');
const { parseArgs } = require('node:util');
const rooms = require('../rooms.cjs');

const PAGE = 'docs/how-it-works.md';
const [BEGIN, END] = ['<!-- plan: from rooms.cjs, by npm run plan -->', '<!-- plan: end -->'];
const mayOf = new Map(rooms.map(({ room, may }) => [room, may]));
const rows = rooms.map(
  ({ room, holds, may, pure }) =>
    `| ${room} | ${holds}${pure ? ' (pure)' : ''} | ${may.map((name) => name.replace('channels/', '')).join(', ') || 'nothing'} |`,
);

/** Whether a room leads to another by way of those between. */
const leads = (from, to) => mayOf.get(from).some((next) => next === to || leads(next, to));
/** An arrow that the others say already is left out of the drawing, and stands in the table. */
const arrows = rooms.flatMap(({ room, may }) =>
  may.filter((to) => !may.some((via) => via !== to && leads(via, to))).map((to) => [room, to]),
);
const drawn = (name) => name.replace('/', '-');
const drawing = [
  '```mermaid',
  'flowchart TD',
  ...rooms.map(({ room, pure }) => `  ${drawn(room)}${pure ? `([${room}])` : `[${room}]`}`),
  ...arrows.map(([from, to]) => `  ${drawn(from)} --> ${drawn(to)}`),
  '```',
];
const table = ['| room of `src/` | holds | may import |', '|---|---|---|', ...rows];
const plan = [BEGIN, ...drawing, '', ...table, END].join('\n');
const before = readFileSync(PAGE, 'utf8');
const [head, rest] = before.split(BEGIN);
const after = `${head}${plan}${rest?.split(END)[1] ?? ''}`;

if (rest === undefined) throw new Error(`${PAGE} has no ${BEGIN}`);
const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
if (!check) writeFileSync(PAGE, after);
else if (before !== after) {
  process.stderr.write(`The plan in ${PAGE} is older than rooms.cjs: npm run plan\n`);
  process.exitCode = 1;
}
