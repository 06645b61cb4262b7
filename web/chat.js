// Makes the page quick and the way out instant. Nothing here is needed: without it the same form is posted plainly.
// It keeps nothing: no storage, no history entries, no words outside the view.
(() => {
  const OWN = document.currentScript.src;
  const SLOW_MS = 4000;
  const GIVE_UP_MS = 20000;
  const SHIFTS = 3;
  const SHIFTS_WITHIN_MS = 5000;

  let busy = false;
  let broken = false;

  const byId = (id) => document.getElementById(id);
  const status = (text) => {
    const line = byId('status');
    if (line) line.textContent = text ?? '';
  };

  const wipe = () => {
    document.title = '';
    document.documentElement.replaceChildren();
  };

  /** Blank first, then gone: `replace` leaves nothing for the Back button, and with no connection the blank page stays. */
  const leave = () => {
    const to = byId('exit')?.dataset.exit ?? '/exit';
    broken = true;
    wipe();
    if (navigator.onLine === false) return;
    try {
      window.top.location.replace(to);
    } catch {
      window.location.replace(to);
    }
  };

  const showNumbers = (words) => {
    const panel = byId('numbers');
    if (!panel) return;
    byId('numbers-words').textContent = panel.dataset[words];
    panel.hidden = false;
  };

  const announceContacts = () => {
    const names = [...document.querySelectorAll('[data-organisation] h3')].map((name) => name.textContent);
    status(names.length > 0 ? `${byId('contacts-heading')?.textContent ?? ''}: ${names.join(', ')}` : '');
  };

  /** Puts the answered page in the place of this one: one view at a time, as without a script. */
  const show = (page) => {
    const main = page.getElementById('main');
    if (main.dataset.view === 'goodbye') return leave();
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.title = page.title;
    for (const part of ['header', 'main', '#numbers', 'footer', '#status']) {
      const next = page.querySelector(part);
      // The status line stays: a screen reader only listens to one that was there before.
      if (part === '#status') Object.assign(byId('status').dataset, next.dataset);
      else document.querySelector(part)?.replaceWith(next);
    }
    byId('heading').focus({ preventScroll: true });
    window.scrollTo(0, 0);
    announceContacts();
  };

  const send = async (form, fields) => {
    busy = true;
    const slow = setTimeout(showNumbers, SLOW_MS, 'slow');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: fields,
        cache: 'no-store',
        signal: AbortSignal.timeout(GIVE_UP_MS),
      });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!page.getElementById('main')) throw new Error('not our page');
      show(page);
    } catch {
      showNumbers('offline');
    } finally {
      clearTimeout(slow);
      busy = false;
    }
  };

  document.addEventListener('submit', (event) => {
    if (broken) return;
    event.preventDefault();
    if (busy) return;
    const fields = new URLSearchParams(new FormData(event.target));
    const pressed = event.submitter;
    if (pressed?.name) fields.append(pressed.name, pressed.value);
    void send(event.target, fields);
  });

  document.addEventListener(
    'click',
    (event) => {
      if (event.target.closest('#exit')) {
        event.preventDefault();
        leave();
      }
      // The second half of a double click would land on the answers of the next view.
      if (event.detail > 1 && event.target.closest('button')) event.preventDefault();
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
      if (event.key !== 'Shift') startOver();
      else if (!event.repeat) alone = !event.ctrlKey && !event.altKey && !event.metaKey;
    },
    true,
  );
  document.addEventListener('pointerdown', startOver, true);
  document.addEventListener(
    'keyup',
    (event) => {
      if (event.key !== 'Shift' || !alone) return;
      shifts += 1;
      if (shifts === SHIFTS) return leave();
      const words = byId('status')?.dataset;
      status(shifts === SHIFTS - 1 ? words?.one : words?.two);
      clearTimeout(forget);
      forget = setTimeout(() => {
        shifts = 0;
        status(words?.expired);
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
    broken = true;
    showNumbers('slow');
  });

  if (byId('main')?.dataset.view === 'goodbye') leave();
})();
