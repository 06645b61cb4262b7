const SLOW_MS = 4000;
const GIVE_UP_MS = 20000;

let asked;

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
    // Asked too often, or out of order: this page stays, and with it the place in the conversation.
    if (answer.status === 429 || answer.status >= 500) return showNumbers('sorry');
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
