import { parseArgs } from 'node:util';
import { CommandError, command } from './command.ts';
import { fileFromNpm } from './file-from-npm.ts';
import { NODES, PACKAGE, placeOf, programOf } from './nodes/other-nodes.ts';

/**
 * `npm run nodes`: fetches the other versions of Node that the product is to run on, out of their npm packages (64-bit Intel
 * Linux), into vendor/node/. With `--if-possible`, as before the tests, having no network is no fault.
 */
await command('npm run nodes [-- --if-possible]', async () => {
  const { values } = parseArgs({ options: { 'if-possible': { type: 'boolean' } } });
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  for (const [major, version] of Object.entries(NODES)) {
    if (programOf(major) !== undefined) continue;
    process.stderr.write(`Node ${version}: fetching it, once, for the tests …\n`);
    await fileFromNpm(`${PACKAGE}@${version}`, 'bin/node', placeOf(major)).catch(() => {
      if (!values['if-possible']) throw new CommandError(`Node ${version} could not be fetched from npm.`);
    });
  }
});
