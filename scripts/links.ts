import { openForEditing } from '../src/settings/open.ts';
import { command } from './command.ts';
import { type Looked, linksOf, look } from './links/look.ts';
import { makeProgress, READING, someSeconds } from './progress.ts';

/**
 * `npm run links`: asks for every address that the content sends people to. Numbers are compared with directory/facts.yaml
 * by the check, which this runs first: nobody can be rung by a program.
 */
await command('npm run links', async () => {
  someSeconds(READING);
  const links = linksOf(openForEditing().directory);
  const looked: Looked[] = [];
  // One after another: a council's own network is not to be noticed.
  const begins = makeProgress('Asking', links.length);
  for (const link of links) {
    begins(new URL(link.url).host);
    looked.push(await look(link));
  }
  for (const { file, url, found, words } of looked)
    if (found !== 'fine') process.stdout.write(`${found}: ${file} ${url} ${words}\n`);
  const count = (kind: string) => looked.filter(({ found }) => found === kind).length;
  process.stdout.write(
    `${looked.length} addresses: ${count('fine')} answer, ${count('moved')} lead elsewhere, ${count('gone')} are gone, ${count('unreached')} could not be reached.\n`,
  );
  if (count('gone') > 0) process.exitCode = 1;
});
