import { cpus } from 'node:os';

/** Digits enough to read, and no more. */
const figure = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** One line: our figure beside another's, and whether the ratio is at most the goal. */
export function row(work, unit, ours, against, other, goal) {
  const ratio = ours / other;
  const held = ratio <= goal ? 'held' : 'not held';
  return `| ${work} | ${against}: ${figure(other)} ${unit} | ${figure(ours)} ${unit} | ${ratio.toFixed(2)} | ${goal} | ${held} |`;
}

export const table = (command, rows) => `${machine(command)}

| work | beside | ours | ratio | goal, at most | |
|---|---|---|---|---|---|
${rows.join('\n')}
`;

/** On which machine, when, and by which command. */
export const machine = (command) =>
  `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${new Date().toISOString().slice(0, 10)};
\`${command}\`, medians.`;
