/** “1 mistake”, “3 mistakes”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** 2026-12-01 as “1 December 2026”. */
export const dayOf = (date: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(date) ? day.format(new Date(`${date}T00:00:00Z`)) : date;

const WAYS: Readonly<Record<string, string>> = {
  chat: 'Live chat',
  'in-person': 'In person',
  text: 'Text message',
  relay: 'Text relay',
};

/** A way to reach somebody, as officers call it. */
export const wayName = (way: string): string => WAYS[way] ?? `${way.charAt(0).toUpperCase()}${way.slice(1)}`;
