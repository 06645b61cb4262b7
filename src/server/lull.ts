import type { Server } from 'node:http';

/** Milliseconds in which nobody came: whoever was about to has come by then, and waits for an answer that is held. */
const CALM = 50;
/** Milliseconds that the last turn of the event loop took at most: who came since would be reset. */
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
  let calmSince = before;
  const latest = before + LONGEST;
  const look = () => {
    const now = performance.now();
    const brief = now - before <= QUIET;
    if (came) calmSince = now;
    came = false;
    before = now;
    if (!(brief && now - calmSince >= CALM) && now < latest) return void setImmediate(look);
    http.off('connection', note);
    act();
  };
  setImmediate(look);
}
