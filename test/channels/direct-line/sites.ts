import { bearer, type Given, generate } from './client.ts';

/** The site that may talk to us, and pages that look a little like it. */
export const SITE = 'https://council.example';
export const FOREIGN = [
  'https://evil.example',
  'null',
  'http://council.example',
  'https://council.example.evil.example',
  'https://evilcouncil.example',
  'https://council.example:8443',
  'https://www.council.example',
];

export type Begun = Given & { readonly streamUrl: string };

/** A conversation of its own, with the greeting written; or the one of a token, once more. */
export async function begin(url: string, token?: string): Promise<Begun> {
  const headers = bearer(token ?? (await generate(url)).token);
  const answer = await fetch(`${url}v3/directline/conversations`, { method: 'POST', headers });
  return (await answer.json()) as Begun;
}
