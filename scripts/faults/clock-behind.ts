/**
 * Put into an instance (`node --import`): at SIGUSR2 its wall clock is two hours back, at SIGWINCH it is right again.
 * Time that only grows is left alone, as on a machine whose clock is set.
 */
const BACK = 2 * 3_600_000;

export const CLOCK = `data:text/javascript,${encodeURIComponent(`
  const Real = Date;
  let back = 0;
  process.on('SIGUSR2', () => { back = ${BACK}; });
  process.on('SIGWINCH', () => { back = 0; });
  globalThis.Date = class Date extends Real {
    constructor(...given) { if (given.length === 0) super(Real.now() - back); else super(...given); }
    static now() { return Real.now() - back; }
  };
`)}`;
