import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a system keeps its programs, whatever the PATH of who starts us says. */
const FOLDERS = [
  ...(process.env['PATH'] ?? '').split(':'),
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
];

/** A program of the system, by the first of its names that is installed; undefined where none is. */
const program = (...names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => FOLDERS.filter((folder) => folder !== '').map((folder) => join(folder, name)))
    .find((path) => existsSync(path));

export const REDIS = program('redis-server', 'valkey-server');

export const PROXIES = ['nginx', 'haproxy'] as const;
export type ProxyName = (typeof PROXIES)[number];

/** The proxies that are installed. */
export const proxyPrograms: ReadonlyMap<ProxyName, string> = new Map(
  PROXIES.flatMap((name) => {
    const path = program(name);
    return path === undefined ? [] : [[name, path] as const];
  }),
);
