/** Milliseconds of answering in one turn of the event loop: those who wait longer are better told the numbers now. */
const BUDGET = 100;
/** Turns in a row that used all of it: one alone is a pause of the machine, and no crowd. */
const ROW = 10;

/**
 * Watches how long requests wait for one another. All that arrived meanwhile is answered in one turn of the event loop,
 * one after another, and who is last has waited for everybody; counting what is in flight does not see it, since each
 * is done before the next begins.
 * @returns whether a request that comes now is to be turned away
 */
export function makePressure(
  now = () => performance.now(),
  atEndOfTurn: (end: () => void) => void = setImmediate,
) {
  let began: number | undefined;
  let heavy = 0;
  return (): boolean => {
    if (began === undefined) {
      const start = now();
      began = start;
      atEndOfTurn(() => {
        heavy = now() - start > BUDGET ? heavy + 1 : 0;
        began = undefined;
      });
    }
    return heavy >= ROW && now() - began > BUDGET;
  };
}
