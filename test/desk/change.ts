import { printOf } from '../../src/content/edit/save.ts';
import { wordsAt } from '../../src/words/leaves.ts';
import type { openDesk } from './open-desk.ts';

export type Desk = Awaited<ReturnType<typeof openDesk>>;
export const of = (id: string) => `directory/organisations/${id}.yaml`;
export const CSU = of('community-safety-unit');
export const SHOP = of('one-stop-shop');
export const ENGLISH = 'locales/en/organisations.json';
export const LOG = 'directory/changes.md';

/** What a form is filled in with, sent as the browser would: the files that it is about as they are now. */
export function filled(
  desk: Desk,
  fields: Readonly<Record<string, string>>,
  files: readonly string[],
): URLSearchParams {
  const form = new URLSearchParams(fields);
  for (const file of files) form.append('over', `${file} ${printOf(desk.read(file))}`);
  return form;
}

export async function send(desk: Desk, path: string, form: URLSearchParams) {
  const headers = { origin: desk.url.slice(0, -1), 'content-type': 'application/x-www-form-urlencoded' };
  const response = await fetch(`${desk.url}${path}`, {
    method: 'POST',
    headers,
    body: form,
    redirect: 'manual',
  });
  return { status: response.status, text: await response.text() };
}

/** Seen first, then saved. */
export async function change(desk: Desk, fields: Readonly<Record<string, string>>, files: readonly string[]) {
  const form = filled(desk, fields, files);
  const before = files.map((file) => desk.read(file));
  const shown = await send(desk, 'edit/change', form);
  expect(files.map((file) => desk.read(file))).toEqual(before);
  form.set('who', 'Jo Smith');
  return { shown, saved: await send(desk, 'edit/save', form) };
}

export const organisation = (id: string, kind: string, fields: Readonly<Record<string, string>> = {}) => ({
  kind,
  organisation: id,
  way: '0',
  ...fields,
});

/** The shop with hours of the test’s own, and the sentence that names them, whatever an officer has written there since. */
export function withHours(desk: Desk): void {
  const hours = '$1hours: { wednesday: 09:00-12:00 }\n';
  desk.write(SHOP, desk.read(SHOP).replace(/^( +)hours:.*\n(?:\1 +.*\n)*/m, hours));
  const words = JSON.parse(desk.read(ENGLISH));
  words['one-stop-shop'].what = 'It is open from 9am until noon every Wednesday.';
  desk.write(ENGLISH, `${JSON.stringify(words, null, 2)}\n`);
}

/** An English sentence of the copy, by its file and path. */
export const said = (desk: Desk, file: string, ...path: readonly string[]): string =>
  wordsAt(JSON.parse(desk.read(`locales/en/${file}.json`)), path) ?? `no ${path.join('/')}`;

/** The name on a card. */
export const named = (desk: Desk, id: string): string =>
  /^name: "?(.*?)"?$/m.exec(desk.read(of(id)))?.[1] ?? `no ${id}`;

/** The day of an entry’s next review. */
export const reviewOf = (text: string): string => /reviewBy: (\S+)/.exec(text)?.[1] ?? 'no review';
