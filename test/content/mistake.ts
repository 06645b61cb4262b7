/** A single mistake: its kind, file, what is found, what is put in its place, words on the line reported, message. */
export type Mistake = readonly [
  kind: string,
  file: string,
  find: string,
  replace: string,
  where: string,
  message: string,
];
