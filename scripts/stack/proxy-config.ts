import { readFileSync } from 'node:fs';
import type { ProxyName } from './programs.ts';

export interface ProxyParts {
  /** Where it listens, on this machine. */
  readonly port: number;
  readonly instances: readonly [number, number];
  /** Of this proxy alone: fallback.html, what nginx logs, and the socket that stands for port 80. */
  readonly folder: string;
}

const EXAMPLES: Readonly<Record<ProxyName, string>> = {
  nginx: 'deploy/proxy/nginx.conf',
  haproxy: 'deploy/proxy/haproxy.cfg',
};

/** What is other on one machine than in the example: where it listens, without TLS, as whom, and where files lie. */
const CHANGES: Readonly<Record<ProxyName, (parts: ProxyParts) => readonly (readonly [string, string])[]>> = {
  nginx: ({ port, instances: [one, two], folder }) => [
    ['server 10.0.0.11:3978 ', `server 127.0.0.1:${one} `],
    ['server 10.0.0.12:3978 ', `server 127.0.0.1:${two} `],
    ['listen 80;', `listen unix:${folder}/plain.sock;`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl;', `listen 127.0.0.1:${port};`],
    ['listen [::]:443 ssl;', ''],
    ['ssl_certificate /etc/nginx/guide/fullchain.pem;', ''],
    ['ssl_certificate_key /etc/nginx/guide/privkey.pem;', ''],
    ['ssl_protocols TLSv1.2 TLSv1.3;', ''],
    ['/var/log/nginx/guide.log', `${folder}/proxy.log`],
    ['/var/log/nginx/guide-error.log', `${folder}/proxy.log`],
    ['root /etc/nginx/guide;', `root ${folder};`],
  ],
  haproxy: ({ port, instances: [one, two], folder }) => [
    ['server one 10.0.0.11:3978', `server one 127.0.0.1:${one}`],
    ['server two 10.0.0.12:3978', `server two 127.0.0.1:${two}`],
    ['    user haproxy\n    group haproxy\n', ''],
    ['log /dev/log local0 info', 'log stdout format raw local0 info'],
    ['bind :80\n', `bind unix@${folder}/plain.sock\n`],
    ['bind :443 ssl crt /etc/haproxy/guide/certificate.pem', `bind 127.0.0.1:${port}`],
    ['/etc/haproxy/guide/fallback.html', `${folder}/fallback.html`],
  ],
};

/**
 * The example of deploy/proxy/ as it runs on one machine: what people copy is what runs here, but for these lines.
 * @throws when one of them is not in the example any more
 */
export function proxyConfig(name: ProxyName, parts: ProxyParts): string {
  let text = readFileSync(EXAMPLES[name], 'utf8');
  for (const [there, here] of CHANGES[name](parts)) {
    if (!text.includes(there)) throw new Error(`${EXAMPLES[name]} has no “${there.trim()}”`);
    text = text.replaceAll(there, here);
  }
  return text;
}
