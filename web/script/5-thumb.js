const SETTLING_MS = 1000;
const SPOT_PX = 48;

// A second tap of an impatient thumb lands on whatever the next view has put under it. With a mouse the system tells a
// double click from two; a touch screen does not.
let last = { x: -SPOT_PX, y: -SPOT_PX, touch: false };
let shown = { at: -SETTLING_MS, x: 0, y: 0 };
/** A view has just been shown for what was pressed last. */
const settle = () => {
  shown = { at: performance.now(), x: last.x, y: last.y };
};
const isStray = (target) => {
  if (!last.touch || performance.now() - shown.at > SETTLING_MS) return false;
  if (Math.hypot(last.x - shown.x, last.y - shown.y) > SPOT_PX) return false;
  // A number to ring in an emergency is never held back.
  return target.closest('button') || (target.closest('main a') && byId('main').dataset.view !== 'emergency');
};

document.addEventListener(
  'pointerdown',
  (event) => {
    last = { x: event.clientX, y: event.clientY, touch: event.pointerType !== 'mouse' };
  },
  true,
);

document.addEventListener(
  'click',
  (event) => {
    // The second half of a double click would land on the answers of the next view.
    if ((event.detail > 1 && event.target.closest('button')) || isStray(event.target)) event.preventDefault();
    // A click of a keyboard or a screen reader has no press before it.
    last.touch = false;
  },
  true,
);
