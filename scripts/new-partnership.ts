import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { londonDate } from '../src/directory/hours.ts';
import { CommandError, command } from './command.ts';
import { scaffold } from './partnership/scaffold.ts';

/**
 * `npm run new-partnership -- DIR`: the content of a partnership to be, in a folder of its own. It starts at once, with 999
 * and the national numbers; what is local is switched off until it is filled in.
 */
await command('npm run new-partnership -- ../our-content', () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [to] = positionals;
  if (to === undefined || positionals.length > 1) throw new CommandError('Name one folder.');
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new CommandError(`${to} has files in it: name a folder that is empty, or that is not there yet.`);
  scaffold('examples/harbour', to, londonDate(new Date()));
  cpSync('schemas', join(to, 'schemas'), { recursive: true });
  process.stdout.write(`${to} holds the content of a partnership to be. Everything in it is to be looked at today.

What is still to be filled in, with file and line:
  CONTENT_DIR=${to} npm run content:check
The page as it is now:
  CONTENT_DIR=${to} npm start
`);
});
