// Makes the page quick and the way out instant. Nothing here is needed: without it the same form is posted plainly.
// It keeps nothing: no storage, no history entries, no words outside the view.
(() => {
  const OWN = document.currentScript.src;
  const SLOW_MS = 4000;
  const GIVE_UP_MS = 20000;
  const SETTLING_MS = 1000;
  const SPOT_PX = 48;
  const SHIFTS = 3;
  const SHIFTS_WITHIN_MS = 5000;

  /** True once a form is to be posted plainly, with none of this in between. */
  let plain = false;
  let asked;

  /** What keeps a form that is posted plainly out of the browser's files (src/channels/web/hidden.ts). */
  const unkept = [...document.querySelectorAll('#chat .unkept')];
  const takeUnkept = (page) => {
    for (const field of page.querySelectorAll('.unkept')) field.remove();
  };

  const byId = (id) => document.getElementById(id);
  const status = (text) => {
    const line = byId('status');
    if (line) line.textContent = text || '';
  };

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

  /** What the keyboard moves to keeps out from under the bar, and from behind the numbers, however high they are. */
  const makeRoom = () => {
    const { style } = document.documentElement;
    const height = (part) => document.querySelector(part)?.offsetHeight ?? 0;
    style.scrollPaddingTop = `${height('.bar') || height('.now')}px`;
    style.scrollPaddingBottom = `${height('#numbers')}px`;
  };

  const showNumbers = (words) => {
    const panel = byId('numbers');
    if (!panel) return;
    panel.hidden = false;
    // After it is shown, so that it is read aloud.
    byId('numbers-words').textContent = panel.dataset[words];
  };

  /** The heading has the focus and is read; what stands above and below it is told. */
  const announce = () => {
    const notices = [...document.querySelectorAll('#chat .notice')].map((notice) => notice.textContent);
    const names = [...document.querySelectorAll('[data-organisation] h3')].map((name) => name.textContent);
    const heading = (byId('contacts-heading') ?? byId('heading')).textContent;
    const contacts = names.length > 0 ? [`${heading}: ${names.join(', ')}`] : [];
    status([...notices, ...contacts].join(' '));
  };

  /** Puts the answered page in the place of this one: one view at a time, as without a script. */
  const show = (page) => {
    const main = page.getElementById('main');
    if (main.dataset.view === 'goodbye') return leave();
    takeUnkept(page);
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.title = page.title;
    // The status line stays: a screen reader only listens to one that was there before.
    Object.assign(byId('status').dataset, page.getElementById('status').dataset);
    for (const part of ['header', 'main', '#numbers', 'footer'])
      document.querySelector(part).replaceWith(page.querySelector(part));
    shown = { at: performance.now(), x: last.x, y: last.y };
    byId('heading').focus({ preventScroll: true });
    window.scrollTo(0, 0);
    announce();
  };

  const post = (form, pressed) => {
    plain = true;
    if (pressed?.name) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name: pressed.name, value: pressed.value });
      form.append(field);
    }
    form.append(...unkept);
    form.submit();
  };

  /** No answer to the script. Can the server be reached another way? Then plainly; else this page stays, with its numbers. */
  const fallBack = (form, pressed) => {
    if (navigator.onLine === false) return showNumbers('offline');
    showNumbers('slow');
    const probe = new Image();
    probe.onerror = () => showNumbers('offline');
    probe.onload = () => form.isConnected && post(form, pressed);
    probe.src = `/favicon.ico?${Date.now()}`;
  };

  const send = async (form, pressed) => {
    const fields = new URLSearchParams(new FormData(form));
    if (pressed?.name) fields.append(pressed.name, pressed.value);
    // The last thing pressed counts: whoever waits for an answer can still ask for Back, or for help.
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    const slow = setTimeout(showNumbers, SLOW_MS, 'slow');
    const late = setTimeout(() => mine.abort('late'), GIVE_UP_MS);
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: fields,
        cache: 'no-store',
        signal: mine.signal,
      });
      if (answer.status >= 500) return showNumbers('sorry');
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (page.getElementById('main')) show(page);
      else post(form, pressed);
    } catch {
      if (asked === mine) fallBack(form, pressed);
    } finally {
      clearTimeout(slow);
      clearTimeout(late);
    }
  };

  document.addEventListener('submit', (event) => {
    // An old browser does not say which button was pressed: there the form goes as it always did.
    if (plain || !('submitter' in event)) return event.target.append(...unkept);
    event.preventDefault();
    void send(event.target, event.submitter);
  });

  // A second tap of an impatient thumb lands on whatever the next view has put under it. With a mouse the system tells a
  // double click from two; a touch screen does not.
  let last = { x: -SPOT_PX, y: -SPOT_PX, touch: false };
  let shown = { at: -SETTLING_MS, x: 0, y: 0 };
  const isStray = (target) => {
    if (!last.touch || performance.now() - shown.at > SETTLING_MS) return false;
    if (Math.hypot(last.x - shown.x, last.y - shown.y) > SPOT_PX) return false;
    // A number to ring in an emergency is never held back.
    return (
      target.closest('button') || (target.closest('main a') && byId('main').dataset.view !== 'emergency')
    );
  };

  document.addEventListener(
    'click',
    (event) => {
      if (event.target.closest('#exit')) {
        event.preventDefault();
        leave();
      }
      // The second half of a double click would land on the answers of the next view.
      if ((event.detail > 1 && event.target.closest('button')) || isStray(event.target))
        event.preventDefault();
      // A click of a keyboard or a screen reader has no press before it.
      last.touch = false;
    },
    true,
  );

  // Shift pressed on its own three times. Typing a capital holds Shift with another key, and never counts.
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
  document.addEventListener(
    'pointerdown',
    (event) => {
      startOver();
      last = { x: event.clientX, y: event.clientY, touch: event.pointerType !== 'mouse' };
    },
    true,
  );
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

  // Back may bring a page back as it was left: it is left blank, and comes back as a fresh one.
  window.addEventListener('pagehide', wipe);
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    wipe();
    window.location.replace('/');
  });

  window.addEventListener('error', (event) => {
    if (event.filename !== OWN) return;
    plain = true;
    showNumbers('slow');
  });

  takeUnkept(document);
  document.documentElement.classList.add('quick');
  const main = byId('main');
  if (main?.dataset.view === 'goodbye') leave();
})();
