import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { makeTokenCheck } from '../../src/channels/bot-framework/token-check.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Input } from '../../src/conversation/input.ts';
import { turn } from '../../src/conversation/turn.ts';
import { compileContent } from '../../src/guide/compile-content.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { openContent, openSettings } from '../../src/settings/open.ts';

/** What is measured without a server: microseconds of processor. */
export interface InProcess {
  /** A turn of a walk, without its words and with them. */
  readonly turn: number;
  readonly said: number;
  /** The check of a channel's signature. */
  readonly token: number;
}

const WALKS = 400;
const LOOK: Input = { kind: 'look' };
/** Each begins with the way to most questions, then gives the first answer that there is. */
const BEGINNING: readonly Input[] = [
  LOOK,
  { kind: 'answer', question: 'start.danger', answer: 'no' },
  { kind: 'answer', question: 'start.need', answer: 'being-hurt' },
];
const TURNS = 6;

/** Microseconds of processor for each of `count` runs, after as many to warm up. */
async function each(count: number, work: () => unknown): Promise<number> {
  for (let run = 0; run < count; run++) await work();
  const from = process.cpuUsage();
  for (let run = 0; run < count; run++) await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / count;
}

export async function inProcess(): Promise<InProcess> {
  const content = openContent({ ...openSettings(['CONTENT_DIR']), LANGUAGES: [] });
  const guide = makeGuide(content);
  const { rules } = compileContent(content);
  const languages = guide.languages.slice(0, 6);
  const now = new Date();
  const walk = (step: (before: Conversation, input: Input) => Conversation) => {
    for (const language of languages) {
      let conversation = guide.begin(language);
      for (let at = 0; at < TURNS; at++) {
        conversation = step(conversation, BEGINNING[at] ?? LOOK);
      }
    }
  };
  const turns = languages.length * TURNS;
  const bare = await each(WALKS, () => walk((before, input) => turn(rules, before, input).conversation));
  const said = await each(WALKS, () =>
    walk((before, input) => guide.turn(before, input, { now, door: 'web' }).conversation),
  );
  return { turn: bare / turns, said: said / turns, token: await tokenCheck() };
}

async function tokenCheck(): Promise<number> {
  const { privateKey, publicKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const activity = { channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/teams/' };
  const token = await new SignJWT({ serviceurl: activity.serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: 'key' })
    .setIssuer('issuer')
    .setAudience('bot')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  const check = makeTokenCheck({
    issuer: 'issuer',
    audience: 'bot',
    keys: { find: async () => ({ key, endorsements: ['msteams'] }) },
    clock: () => new Date(),
  });
  if (!(await check(`Bearer ${token}`, activity))) throw new Error('the check refuses what it should take');
  return each(2_000, () => check(`Bearer ${token}`, activity));
}
