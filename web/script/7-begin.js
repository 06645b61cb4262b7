// A fault in what stands in the page is told under the page's own address; those of a browser's extensions are not ours.
window.addEventListener('error', (event) => {
  if (event.filename.split('#')[0] !== document.URL.split('#')[0]) return;
  plain = true;
  showNumbers('slow');
});

takeUnkept(document);
document.documentElement.classList.add('quick');
if (byId('main')?.dataset.view === 'goodbye') leave();
