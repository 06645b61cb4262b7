import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proxyPrograms } from '../../scripts/stack/programs.ts';
import { closing } from '../support/closing.ts';

/** What people copy, TLS and all: only where its files lie is other. */
const EXAMPLES = {
  nginx: {
    file: 'deploy/proxy/nginx.conf',
    check: (folder: string) => ['-t', '-p', folder, '-c', join(folder, 'nginx.conf')],
  },
  haproxy: {
    file: 'deploy/proxy/haproxy.cfg',
    check: (folder: string) => ['-c', '-f', join(folder, 'guide.conf')],
  },
};
const openssl = spawnSync('openssl', ['version']).status === 0;
const there = [...proxyPrograms].filter(() => openssl);
const testEach = there.length === 0 ? test.skip : test;

testEach.each(there)('%s takes the example as it stands', (name, program) => {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  closing(() => rmSync(folder, { recursive: true }));
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=guide.example.gov.uk'];
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  execFileSync('openssl', ['req', '-x509', ...made, ...files], { stdio: 'ignore' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, 'certificate.pem'), read('fullchain.pem') + read('privkey.pem'));
  copyFileSync('web/fallback.html', join(folder, 'fallback.html'));
  copyFileSync('deploy/local/nginx.conf', join(folder, 'nginx.conf'));
  const { file, check } = EXAMPLES[name];
  const text = readFileSync(file, 'utf8')
    .replaceAll(/\/etc\/(nginx|haproxy)\/guide/g, folder)
    .replaceAll('/var/log/nginx', folder);
  writeFileSync(join(folder, 'guide.conf'), text);
  const { status, stderr } = spawnSync(program, check(folder), { encoding: 'utf8' });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
});
