import { existsSync } from 'node:fs';
import { NODES, programOf } from '../../scripts/nodes/other-nodes.ts';
import { proxyPrograms, REDIS } from '../../scripts/stack/programs.ts';
import { QUICK, WHOLE } from './chromium/chrome.ts';
import { DEBOOTSTRAP } from './clean-root.ts';
import { SYSTEMD } from './systemd.ts';
import { FIREFOX, SCREEN } from './windowed.ts';

/** What the tests cannot run on this machine: a line each, with what to do about it. */
export const leftOut = (): readonly string[] =>
  [
    QUICK === undefined && 'everything in test/browser: no Chromium here. Set CHROME_PATH to one.',
    QUICK !== undefined &&
      WHOLE === undefined &&
      'what a browser keeps of a visit (test/browser/traces.test.ts): it needs a whole Chromium, installed or in CHROME_PATH.',
    FIREFOX === undefined &&
      'Back after Exit in Firefox (test/browser/back-without-script.test.ts): no Firefox here. Install one.',
    (SCREEN === undefined || WHOLE === undefined) &&
      'Back after Exit in a Chromium with windows (the same file): it needs a whole Chromium and Xvfb.',
    REDIS === undefined && 'everything with Redis: no redis-server here. Install it.',
    REDIS !== undefined &&
      proxyPrograms.size === 0 &&
      'two instances behind a proxy (test/stack): no nginx or haproxy here. Install one of them.',
    !existsSync('vendor/webchat/webchat.js') &&
      'Microsoft Web Chat (test/browser/web-chat.test.ts): not fetched. Run npm run webchat:vendor.',
    Object.keys(NODES).some((major) => programOf(major) === undefined) &&
      'other versions of Node (test/contract/node-versions.test.ts): not fetched. Run npm run nodes.',
    !DEBOOTSTRAP &&
      'a clean Debian (test/deploy/clean-root.test.ts): it needs root, debootstrap and Node 24 (npm run nodes).',
    !SYSTEMD && 'the unit under systemd (test/deploy/under-systemd.test.ts): it needs root and systemd.',
  ].filter((line) => line !== false);
