import { unpackChromium } from './chromium/unpack.ts';
import { leftOut } from './left-out.ts';

/** Once before all tests: the browser and its fonts out of their packages, and what the last lines will say was left out. */
export default async function prepare(): Promise<void> {
  await unpackChromium();
  Object.assign(globalThis, { leftOut: leftOut() });
}
