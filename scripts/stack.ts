import { parseArgs } from 'node:util';
import { CommandError, command } from './command.ts';
import { openStack } from './stack/open-stack.ts';
import { PROXIES, type ProxyName } from './stack/programs.ts';

const USAGE = 'npm run stack [-- --proxy nginx|haproxy --cluster --port 8080]';

/** `npm run stack`: two instances, Redis and a proxy on this machine, until Ctrl-C ends them together. */
await command(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      proxy: { type: 'string' },
      cluster: { type: 'boolean' },
      port: { type: 'string', default: '8080' },
    },
  });
  const proxy = values.proxy as ProxyName | undefined;
  if (proxy !== undefined && !PROXIES.includes(proxy)) throw new CommandError(`${proxy} is not known here.`);
  const stack = await openStack({ proxy, cluster: values.cluster, port: Number(values.port) });
  const end = async () => {
    await stack.close();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const ports = stack.instances.map(({ port, program }) => `127.0.0.1:${port} (process ${program.pid})`);
  process.stdout.write(`${stack.url}  through ${stack.proxy}, two instances behind it:
${ports.join('\n')}
Ctrl-C ends all of it. To see the page for when nobody answers: kill both.
`);
});
