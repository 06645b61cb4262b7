import type { Server } from 'node:http';

/** Turns of the event loop in a row in which nobody came and nothing was done. */
const TURNS = 3;
/** Milliseconds that such a turn takes at most. */
const QUIET = 1;
/** Milliseconds after which the moment is as good as any: on a machine that is busy with other work no turn is quiet. */
const LONGEST = 2_000;

/** Calls back in a moment in which nobody waits to be taken on: Node takes on one connection in each turn. */
export function atLull(http: Server, act: () => void): void {
  let came = true;
  const note = () => {
    came = true;
  };
  http.on('connection', note);
  let before = performance.now();
  const latest = before + LONGEST;
  let turns = 0;
  const look = () => {
    const now = performance.now();
    turns = came || now - before > QUIET ? 0 : turns + 1;
    came = false;
    before = now;
    if (turns < TURNS && now < latest) return void setImmediate(look);
    http.off('connection', note);
    act();
  };
  setImmediate(look);
}
