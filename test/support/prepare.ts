import { unpackChromium } from './chromium/unpack.ts';
import { leftOut } from './left-out.ts';
import { makeOtherCouncil } from './other-council/make-other-council.ts';
import { FIXTURE, OTHER } from './other-council/renamed.cjs';

/** Once before all tests: the browser and its fonts out of their packages, and what the last lines will say was left out. */
export default async function prepare(): Promise<void> {
  await unpackChromium();
  if (process.env['OTHER_COUNCIL']) makeOtherCouncil(FIXTURE, OTHER);
  Object.assign(globalThis, { leftOut: leftOut() });
}
