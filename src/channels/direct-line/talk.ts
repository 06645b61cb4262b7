import type { Outbox } from '../../activities/outbox.ts';
import type { Input } from '../../conversation/input.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Sessions, TurnResult } from '../../sessions/sessions.ts';
import type { Screens } from '../../sessions/standing-in.ts';
import type { Entry, Opened, Transcripts, Writing } from '../../sessions/transcripts.ts';
import type { WrittenReply } from './bot-adapter.ts';
import { makeGreeting } from './greeting.ts';
import { makeQueue } from './queue.ts';
import { makeRender } from './render.ts';
import { saidBy } from './said-by.ts';
import { latest, shownPlaces, type TranscriptLine, transcriptText } from './transcript-line.ts';

/** Seconds that the last words can still be fetched after the person left; everything else is gone at once. */
const LAST_WORDS = 60;

/** Lines among which the guide's latest message is: a turn writes two. */
const LATEST = 8;

export interface TalkParts {
  readonly guide: Guide;
  readonly sessions: Sessions;
  readonly transcripts: Transcripts;
  /** What clients may show, for when the transcript cannot be read. */
  readonly screens?: Screens;
  readonly clock: () => Date;
  readonly heldSeconds: number;
  /** Keyed one-way hash: no id that a client knows is stored. */
  readonly hash: (text: string) => string;
  /** Runs one turn inside the SDK. */
  readonly inProcess: (turn: (outbox: Outbox) => Promise<void>) => Promise<readonly WrittenReply[]>;
}

export interface Spoken {
  readonly input: Input;
  readonly turnNumber?: number;
  readonly clientId?: string;
  readonly language?: string;
  /** Files came along, which nobody here can read: the person is told. */
  readonly files?: boolean;
}

export interface Talk {
  /** The key of a conversation in the stores. */
  keyOf(conversation: string): string;
  /** What was said after a place, the greeting of a conversation that has only begun too; undefined when there is none. */
  since(key: string, place: number): Promise<readonly Entry[] | undefined>;
  /** The greeting and the first question, once however often it is asked for. True the first time. */
  begin(conversation: string, language: string | undefined): Promise<boolean>;
  /** One turn for one message, however often it comes. Gives the place of the person's own line. */
  hear(conversation: string, heard: Spoken): Promise<number>;
  leave(conversation: string): Promise<void>;
}

/** Turns and transcript of Direct Line conversations; nothing here knows HTTP. */
export function makeTalk(parts: TalkParts): Talk {
  const { guide, sessions, transcripts, screens, clock, heldSeconds, hash, inProcess } = parts;
  const queue = makeQueue();
  const render = makeRender(guide);
  const { greeting, unread } = makeGreeting(guide, render);
  const keyOf = (conversation: string) => hash(`direct-line|${conversation}`);
  /** @param opened the greeting's place is that time: what is said gets one after it */
  const writing = (event: string | undefined, ttlSeconds: number, opened: Opened | undefined): Writing => ({
    now: Math.max(clock().getTime(), (opened?.at ?? 0) + 1),
    ttlSeconds,
    ...(event === undefined ? {} : { event }),
  });

  const turn = (
    key: string,
    event: string | undefined,
    { input, turnNumber, language, greeted }: Spoken & { readonly greeted: boolean },
  ) =>
    sessions.run({
      key,
      input,
      greeted,
      now: clock(),
      door: 'direct-line',
      ...(event === undefined ? {} : { eventId: event }),
      ...(turnNumber === undefined ? {} : { turnNumber }),
      ...(language === undefined ? {} : { language }),
    });

  /** An old button's question stands already: it is moved to the end, not said twice. */
  async function reply(outbox: Outbox, key: string, result: TurnResult, greeted: boolean, files = false) {
    const said = render(result, [
      ...(files ? [guide.frame(result.message.language)('teams/attachment')] : []),
      ...(!greeted && (result.first || result.alone) ? about(result) : []),
    ]);
    const place = result.stale ? latest(await transcripts.tail(key, LATEST)) : undefined;
    await (place === undefined ? outbox.send(said) : outbox.replace(String(place), said));
  }

  /** For a conversation that began with the person's own words: what this is and what is kept. */
  const about = ({ message: { greeting, language } }: TurnResult) =>
    greeting.length > 0
      ? []
      : (['greeting/guide', 'greeting/kept/direct-line'] as const).map((key) => guide.frame(language)(key));

  const since: Talk['since'] = async (key, place) => {
    const entries = await transcripts.since(key, place);
    if (entries && entries.length > 0) return entries;
    const opened = await transcripts.opened(key);
    if (opened) return [greeting(opened)].filter(({ at }) => at > place);
    // Who has read nothing and is given nothing meets a store that is away: no screen stays without the numbers.
    const numbers = entries && [unread(clock())].filter(({ at }) => at > place);
    // It stands in no transcript: whoever leaves later has it taken back all the same.
    for (const { at } of numbers ?? []) screens?.given(key, [at]);
    return numbers;
  };

  /** A conversation that cannot be written down has not begun: nothing of it stays. */
  async function kept<T>(key: string, { first }: TurnResult, write: Promise<T>): Promise<T> {
    return write.catch(async (error: unknown) => {
      if (first) await sessions.forget(key).catch(() => undefined);
      throw error;
    });
  }

  async function goodbye(outbox: Outbox, key: string, result: TurnResult): Promise<void> {
    const read = shownPlaces((await since(key, 0)) ?? []);
    // While the store is away nothing can be read of what is on the screen: that it is there is known all the same.
    const shown = new Set([...read, ...(screens?.places(key) ?? [])]);
    for (const place of shown) await outbox.remove(String(place));
    await outbox.send(render(result));
  }

  return {
    keyOf,
    since,
    begin(conversation, language) {
      const key = keyOf(conversation);
      return queue(key, async () => {
        // Nothing is found while the store is away too: then what begins is held beside it.
        if ((await transcripts.tail(key, 1)).length > 0) return false;
        // A client may call anything a language: what is none is not kept.
        const known = guide.languages.find((id) => id === language);
        const opened: Opened = {
          at: clock().getTime(),
          ...(known === undefined ? {} : { language: known }),
        };
        return transcripts.open(key, opened, heldSeconds);
      });
    },
    hear(conversation, heard) {
      const key = keyOf(conversation);
      const { clientId, input } = heard;
      const event = clientId === undefined ? undefined : hash(clientId);
      return queue(key, async () => {
        const [known, opened] = await Promise.all([
          event === undefined ? undefined : transcripts.find(key, event),
          transcripts.opened(key),
        ]);
        if (known !== undefined) return known;
        const language = opened?.language ?? heard.language;
        const greeted = opened !== undefined;
        const result = await turn(key, event, { ...heard, greeted, ...(language && { language }) });
        const person: TranscriptLine = {
          by: 'person',
          said: saidBy(guide, input, result),
          language: result.message.language,
          ...(clientId === undefined ? {} : { clientId }),
        };
        const lines = await inProcess((outbox) =>
          result.left ? goodbye(outbox, key, result) : reply(outbox, key, result, greeted, heard.files),
        );
        const texts = [transcriptText(person), ...lines.map(lineOf)];
        if (result.left) return transcripts.end(key, texts, writing(event, LAST_WORDS, opened));
        const said = writing(event, heldSeconds, opened);
        const all = opened ? { ...said, first: greeting(opened) } : said;
        return kept(key, result, transcripts.append(key, texts, all));
      });
    },
    leave(conversation) {
      const key = keyOf(conversation);
      return queue(key, async () => {
        await sessions.forget(key);
        await transcripts.delete(key);
      });
    },
  };
}

function lineOf(write: WrittenReply): string {
  if (write.reply === undefined) return transcriptText({ by: 'nobody', instead: write.instead });
  const { reply, instead } = write;
  return transcriptText({ by: 'guide', reply, ...(instead === undefined ? {} : { instead }) });
}
