import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { londonDate } from '../src/directory/hours.ts';
import { propose } from '../src/open-referral/propose.ts';
import { openContent, openSettings } from '../src/settings/open.ts';
import { CommandError, command } from './command.ts';

const USAGE = 'npm run oruk:import -- <address of a feed, or a file> [--write]';
/** Pages asked for at most, and milliseconds for each: a feed that never ends is somebody's mistake. */
const PAGES = 50;
const WAIT = 20_000;

async function read(from: string): Promise<unknown> {
  if (!/^https?:\/\//.test(from)) {
    if (!existsSync(from)) throw new CommandError(`There is no file ${from}.`);
    try {
      return JSON.parse(readFileSync(from, 'utf8'));
    } catch {
      throw new CommandError(`${from} is no JSON.`);
    }
  }
  const all: unknown[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const url = new URL(from);
    url.searchParams.set('page', String(page));
    const answer = await fetch(url, { signal: AbortSignal.timeout(WAIT) }).catch(() => undefined);
    if (!answer?.ok)
      throw new CommandError(`${url.host} did not answer${answer ? ` (${answer.status})` : ''}.`);
    const body = (await answer.json()) as { contents?: unknown[]; last_page?: boolean };
    all.push(...(body.contents ?? [body]));
    if (body.last_page !== false) break;
  }
  return all;
}

/** `npm run oruk:import`: proposes entries from an Open Referral UK feed, each switched off and with its source. */
await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: { write: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [from] = positionals;
  if (from === undefined || positionals.length > 1) throw new CommandError('Name one feed or one file.');
  const config = openSettings(['CONTENT_DIR', 'LANGUAGES']);
  const known = new Set(Object.keys(openContent(config).directory.organisations));
  const { proposals, left } = propose(
    await read(from),
    /^https?:/.test(from) ? from : basename(from),
    londonDate(new Date()),
    known,
  );
  for (const { id, text } of proposals) {
    const file = join('directory/organisations', `${id}.yaml`);
    if (values.write) {
      mkdirSync(join(config.CONTENT_DIR, 'directory/organisations'), { recursive: true });
      writeFileSync(join(config.CONTENT_DIR, file), text, { flag: 'wx' });
    }
    process.stdout.write(`${values.write ? 'written' : 'proposed'}: ${file}\n${text}\n`);
  }
  process.stdout.write(`${proposals.length} proposed, ${left.length} left out.\n`);
  for (const line of left) process.stdout.write(`  left out: ${line}\n`);
});
