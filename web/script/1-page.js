// Makes the page quick and the way out instant. Nothing here is needed: without it the same form is posted plainly.
// It keeps nothing: no storage, no history entries, no words outside the view.
// These files are joined in the order of their names, and stand in the page as one function (src/channels/web/own-script.ts).

const byId = (id) => document.getElementById(id);
const status = (text) => {
  const line = byId('status');
  if (line) line.textContent = text || '';
};

/** What keeps a form that is posted plainly out of the browser's files (src/channels/web/hidden.ts). */
const unkept = [...document.querySelectorAll('#chat .unkept')];
const takeUnkept = (page) => {
  for (const field of page.querySelectorAll('.unkept')) field.remove();
};
