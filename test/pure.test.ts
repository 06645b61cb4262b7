import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Whatever gives another answer to the same question tomorrow, or here and there. */
const OUTSIDE =
  /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bTemporal\.Now\b|\bprocess\b\.|\bperformance\.|\brandom(UUID|Bytes)\b|\bset(Timeout|Interval|Immediate)\b|\bfetch\(/;

const rooms: readonly { room: string; pure?: true }[] = createRequire(import.meta.url)('../rooms.cjs');
const pure = rooms.filter(({ pure }) => pure);
const filesOf = (room: string) => {
  const folder = join('src', room);
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    : [`${folder}.ts`];
};

test.each(pure.map(({ room }) => [room] as const))(
  '%s knows no clock, no chance and nothing outside',
  (room) => {
    const files = filesOf(room).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(0);
    const found = files.filter((file) =>
      OUTSIDE.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(found).toEqual([]);
  },
);
