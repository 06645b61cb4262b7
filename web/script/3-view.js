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
  settle();
  byId('heading').focus({ preventScroll: true });
  window.scrollTo(0, 0);
  announce();
};
