import { parseArgs } from 'node:util';
import { readEnvFile } from '../src/settings/env-file.ts';
import { command } from './command.ts';
import { diagnose } from './doctor/diagnose.ts';
import { look } from './doctor/look.ts';

/** `npm run doctor`: what is wrong with this machine's settings, in words. Ends with 1 when something will not work. */
await command('npm run doctor', async () => {
  parseArgs();
  readEnvFile();
  const findings = diagnose(process.env, await look(process.env));
  const faults = findings.filter(({ kind }) => kind === 'fault');
  for (const { kind, where, words } of findings)
    process.stdout.write(`${kind === 'fault' ? 'Fault ' : 'Advice'}  ${where}: ${words}\n`);
  process.stdout.write(
    faults.length === 0
      ? 'Nothing stands in the way.\n'
      : `${faults.length === 1 ? '1 fault' : `${faults.length} faults`} to put right.\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
});
