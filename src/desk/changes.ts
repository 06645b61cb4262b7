import { setTimeout as pause } from 'node:timers/promises';
import type { DeskPage } from './desk-page.ts';
import type { Shelf } from './shelf.ts';

/** Milliseconds between two looks at the files, and for how long a page waits for an answer before it asks again. */
const LOOK = 100;
const PATIENCE = 20_000;

/** Answers as soon as a file is another than when the page was made. */
export const changesPage = (shelf: Shelf): DeskPage => ({
  path: '/changes',
  async show({ query }) {
    const since = Number(query.get('since'));
    const until = performance.now() + PATIENCE;
    while (shelf.look().revision === since && performance.now() < until)
      await pause(LOOK, undefined, { ref: false });
    const body = JSON.stringify({ revision: shelf.look().revision });
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  },
});
