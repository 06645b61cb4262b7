/** True once a form is to be posted plainly, with none of this in between. */
let plain = false;

const wipe = () => {
  document.title = '';
  document.documentElement.textContent = '';
};

/** Blank first, then gone: `replace` leaves nothing for the Back button, and with no connection the blank page stays. */
const leave = () => {
  const exit = byId('exit');
  const to = exit?.dataset.exit ?? '/exit';
  plain = true;
  wipe();
  if (navigator.onLine === false) return;
  try {
    window.top.location.replace(to);
  } catch {
    // In a frame that may not move the page the other site would only say that it refuses to be framed: blank is better.
    if (window.top === window) window.location.replace(to);
  }
};

document.addEventListener(
  'click',
  (event) => {
    if (!event.target.closest('#exit')) return;
    event.preventDefault();
    leave();
  },
  true,
);

// Back may bring a page back as it was left: it is left blank, and comes back as a fresh one.
window.addEventListener('pagehide', wipe);
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  wipe();
  window.location.replace('/');
});
