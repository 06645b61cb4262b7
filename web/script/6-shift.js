// Shift pressed on its own three times. Typing a capital holds Shift with another key, and never counts.
const SHIFTS = 3;
const SHIFTS_WITHIN_MS = 5000;

let shifts = 0;
let alone = false;
let forget;
const startOver = () => {
  clearTimeout(forget);
  if (shifts > 0) status('');
  shifts = 0;
  alone = false;
};
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Tab') makeRoom();
    if (event.key !== 'Shift') startOver();
    else if (!event.repeat) alone = !event.ctrlKey && !event.altKey && !event.metaKey;
  },
  true,
);
document.addEventListener('wheel', startOver, { capture: true, passive: true });
document.addEventListener('pointerdown', startOver, true);
document.addEventListener(
  'keyup',
  (event) => {
    if (event.key !== 'Shift' || !alone) return;
    shifts += 1;
    if (shifts === SHIFTS) return leave();
    const words = byId('status').dataset;
    status(shifts === SHIFTS - 1 ? words.one : words.two);
    clearTimeout(forget);
    forget = setTimeout(() => {
      shifts = 0;
      status(words.expired);
    }, SHIFTS_WITHIN_MS);
  },
  true,
);
