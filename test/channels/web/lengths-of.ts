import { randomBytes } from 'node:crypto';
import { web } from '../../../src/channels/web/web.ts';
import type { Conversation } from '../../../src/conversation/conversation.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { makeSeal } from '../../../src/sealing/seal.ts';
import { readAssets } from '../../../src/web-files.ts';

const seal = makeSeal([randomBytes(32)], 'page');
const NOW = new Date('2026-11-25T12:00:00Z');

/** The lengths, in bytes, of every view in every language: when the page asks itself, and when it is opened. */
export async function lengthsOf(
  guide: Guide,
  everyConversation: (language: string) => readonly Conversation[],
): Promise<number[][]> {
  const route = web({
    guide,
    seal,
    clock: () => NOW,
    exitUrl: 'https://www.example.org/',
    frameAncestors: [],
    assets: readAssets('web'),
  }).find(({ method, path }) => method === 'post' && path === '/');
  const lengths = { true: new Set<number>(), false: new Set<number>() };
  for (const language of guide.languages)
    for (const conversation of everyConversation(language))
      for (const scripted of [true, false]) {
        const answer = await route?.handle({
          method: 'POST',
          path: '/',
          params: {},
          query: new URLSearchParams(),
          headers: { 'accept-encoding': 'gzip', ...(scripted ? { 'sec-fetch-dest': 'empty' } : {}) },
          loopback: true,
          body: { state: seal.close(conversation, NOW) },
        });
        lengths[`${scripted}`].add(Buffer.from(answer?.body ?? '').length);
      }
  return [[...lengths.true], [...lengths.false]];
}
