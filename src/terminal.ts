import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { converse } from './channels/terminal/converse.ts';
import { readTime } from './channels/terminal/read-time.ts';
import { makeGuide } from './guide/make-guide.ts';
import { openForServing } from './settings/open-prepared.ts';
import { openSettings } from './settings/open-settings.ts';

/** Where the program has been put together its content lies prepared beside it: see scripts/build.mjs. */
declare const WITHIN: readonly string[] | undefined;
const PREPARED =
  typeof WITHIN === 'undefined' ? undefined : fileURLToPath(new URL('content', import.meta.url));

const usage = `npm run chat [-- --json] [--at 2026-12-25T15:00:00Z] [--language pl]

  --json      one line of input, one line of JSON out: docs/terminal.md says what is in it
  --at        the time that it is, for opening hours; it stands still. With no zone it is London's
  --language  the language to begin in`;

/** Command-line options, or a refusal that says how to write them. */
function options(): { help: boolean; json: boolean; at?: Date; language?: string } {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      json: { type: 'boolean' },
      at: { type: 'string' },
      language: { type: 'string' },
    },
  });
  const at = values.at === undefined ? undefined : readTime(values.at);
  if (values.at !== undefined && !at) throw new Error('--at is not a date and time');
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    ...(at ? { at } : {}),
    ...(values.language === undefined ? {} : { language: values.language }),
  };
}

async function chat({ json, at, language }: ReturnType<typeof options>): Promise<void> {
  const guide = makeGuide(await openForServing(openSettings(['CONTENT_DIR', 'LANGUAGES']), PREPARED));
  if (language !== undefined && !guide.languages.includes(language)) {
    throw new Error(`--language is one of: ${guide.languages.join(', ')}`);
  }
  await converse(guide, {
    lines: createInterface({ input: process.stdin }),
    write: (text) => process.stdout.write(text),
    clock: () => at ?? new Date(),
    json,
    language,
  });
}

// Whoever reads may have heard enough: `head`, for one.
process.stdout.on('error', () => process.exit(0));
try {
  const given = options();
  if (given.help) process.stdout.write(`${usage}\n`);
  else await chat(given);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'It did not start.'}\n${usage}\n`);
  process.exitCode = 2;
}
