import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, hasEnded } from './ended.ts';
import { freePort } from './free-port.ts';
import { type ProxyName, proxyPrograms } from './programs.ts';
import { proxyConfig } from './proxy-config.ts';
import { until } from './until.ts';

/** For one answer: whoever hangs up without one leaves a fetch waiting for ever. */
const LONG = 1_000;

const HOW: Readonly<Record<ProxyName, (program: string, folder: string) => ChildProcess>> = {
  nginx(program, folder) {
    copyFileSync('deploy/local/nginx.conf', join(folder, 'nginx.conf'));
    const words = ['-p', folder, '-c', join(folder, 'nginx.conf')];
    return spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  },
  haproxy(program, folder) {
    const config = join(folder, 'guide.conf');
    const running = spawn(program, ['-db', '-f', config], { stdio: ['ignore', 'pipe', 'inherit'] });
    running.stdout?.pipe(createWriteStream(join(folder, 'proxy.log')));
    return running;
  },
};

/** A proxy of this machine in front of two instances, as deploy/proxy/ shows it. @param instances their ports */
export async function openProxy(name: ProxyName, instances: readonly [number, number], port?: number) {
  const program = proxyPrograms.get(name);
  if (program === undefined) throw new Error(`There is no ${name} here: apt-get install ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const listens = port ?? (await freePort());
  writeFileSync(join(folder, 'guide.conf'), proxyConfig(name, { port: listens, instances, folder }));
  copyFileSync('dist/web/fallback.html', join(folder, 'fallback.html'));
  const running = HOW[name](program, folder);
  const url = `http://127.0.0.1:${listens}/`;
  const close = async () => {
    running.kill('SIGTERM');
    await ended(running);
    rmSync(folder, { recursive: true, force: true });
  };
  const answers = async () => (await fetch(url, { signal: AbortSignal.timeout(LONG) })).status > 0;
  await until(`${name} answers`, answers, () => hasEnded(running)).catch(async (fault) => {
    await close();
    throw fault;
  });
  return {
    url,
    /** Everything that it has logged. */
    log: () => readFileSync(join(folder, 'proxy.log'), 'utf8'),
    close,
  };
}
