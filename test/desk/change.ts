import { printOf } from '../../src/content/edit/save.ts';
import type { openDesk } from './open-desk.ts';

export type Desk = Awaited<ReturnType<typeof openDesk>>;
export const of = (id: string) => `directory/organisations/${id}.yaml`;
export const CSU = of('community-safety-unit');
export const SHOP = of('one-stop-shop');
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
