// `npm run plan`: writes the plan of src/ in README.md from rooms.cjs. With --check it only says whether it fits.
const { readFileSync, writeFileSync } = require('node:fs');
const { parseArgs } = require('node:util');
const rooms = require('../rooms.cjs');

const [BEGIN, END] = ['<!-- plan: from rooms.cjs, by npm run plan -->', '<!-- plan: end -->'];
const rows = rooms.map(
  ({ room, holds, may, pure }) =>
    `| ${room} | ${holds}${pure ? ' (pure)' : ''} | ${may.map((name) => name.replace('channels/', '')).join(', ') || 'nothing'} |`,
);
const plan = [BEGIN, '| room of `src/` | holds | may import |', '|---|---|---|', ...rows, END].join('\n');
const before = readFileSync('README.md', 'utf8');
const [head, rest] = before.split(BEGIN);
const after = `${head}${plan}${rest?.split(END)[1] ?? ''}`;

if (rest === undefined) throw new Error(`README.md has no ${BEGIN}`);
const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
if (!check) writeFileSync('README.md', after);
else if (before !== after) {
  process.stderr.write('The plan in README.md is older than rooms.cjs: npm run plan\n');
  process.exitCode = 1;
}
