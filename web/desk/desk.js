// Pages that look again when a file is saved. Without it every page works, and is looked at again by hand.
const main = document.querySelector('main[data-revision]');
const live = main?.querySelector('[data-live]');

async function again() {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('[data-live]');
  if (!response.ok || !fresh) throw new Error('there is nothing to show now');
  live.replaceChildren(...fresh.childNodes);
  main.dataset.revision = page.querySelector('main').dataset.revision;
  const first = live.querySelector('p, li');
  document.querySelector('#status').textContent = first ? first.textContent : '';
}

async function watch() {
  for (;;) {
    try {
      const response = await fetch(`/changes?since=${main.dataset.revision}`);
      const { revision } = await response.json();
      if (String(revision) !== main.dataset.revision) await again();
    } catch {
      // The desk was closed, is being opened again, or cannot read what is being written this moment.
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
}

if (live) void watch();
