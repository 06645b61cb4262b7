import type { Card, Message, WayLine } from '../../words/message.ts';

const way = ({ way, label, value, tel, state, opens, closes, note, down }: WayLine) => ({
  way,
  label: label.text,
  value,
  ...(tel === undefined ? {} : { tel }),
  state,
  ...(opens === undefined ? {} : { opens }),
  ...(closes === undefined ? {} : { closes }),
  ...(note === undefined ? {} : { note: note.text }),
  ...(down === undefined
    ? {}
    : { down: down.why.text, ...(down.instead ? { instead: down.instead.value } : {}) }),
});

const contact = (card: Card) => ({
  id: card.id,
  name: card.name.text,
  ...(card.for ? { for: card.for.text } : {}),
  ...(card.what ? { what: card.what.text } : {}),
  marks: card.marks.map(({ id }) => id),
  source: {
    layer: card.source.layer,
    copied: card.source.copied,
    ...(card.source.checked === undefined ? {} : { checked: card.source.checked }),
  },
  ways: card.ways.map(way),
});

/** The machine-readable door: one line of JSON a turn, contacts in screen order. Other programs rely on its form. */
export function toJson(message: Message): string {
  return JSON.stringify({
    view: message.view,
    ...(message.question === undefined ? {} : { question: message.question }),
    answers: message.answers.map(({ id, label }) => ({ id, label: label.text })),
    contacts: message.contacts.map(contact),
    notices: message.notices.map(({ id }) => id),
    text: message.text,
  });
}
