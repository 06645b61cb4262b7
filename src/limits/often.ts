import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Count, sharedLimiter } from './shared.ts';

/** Within a minute. Many people can share an address: a library, a mobile network. */
const MOST = {
  /** Conversations begun from one network: each takes two calls. */
  beginning: 120,
  /** Messages and presses from one network. */
  turn: 240,
  /** What channels bring, which speak for everybody who uses them. */
  activity: 6_000,
  /** Messages of one conversation. */
  conversation: 60,
} as const;
const SECONDS = 60;

/** What is counted. Reading is not, nor the first page, nor leaving. */
export type Counted = Exclude<keyof typeof MOST, 'conversation'>;

export interface Who {
  /** See makeNetworkOf. */
  readonly network: string | undefined;
  /** What only this conversation has; a secret of its client will do. */
  readonly conversation?: string | undefined;
}

/** Both give the seconds to wait, when something was asked for too often. */
export interface Often {
  asks(what: Counted, who: Who): Promise<number | undefined>;
  /** A message of a conversation that somebody has already vouched for, wherever it comes from. */
  says(conversation: string): Promise<number | undefined>;
}

interface Parts {
  /** Keyed one-way hash. With the hour in it nobody can be followed for longer. */
  readonly hash: (text: string) => string;
  /** Milliseconds. */
  readonly milliseconds: () => number;
  /** Where instances count together; each counts alone without it, and while it is away. */
  readonly count?: Count | undefined;
}

/** Counts how often networks and conversations ask. Nothing but hashes is held, for a minute. */
export function makeOften({ hash, milliseconds, count }: Parts): Often {
  const limiters = new Map(
    Object.entries(MOST).map(([name, points]) => {
      const memory = new RateLimiterMemory({ keyPrefix: name, points, duration: SECONDS });
      return [name, count ? sharedLimiter(count, memory, { name, points, seconds: SECONDS }) : memory];
    }),
  );
  async function wait(name: keyof typeof MOST, who: string | undefined): Promise<number | undefined> {
    if (who === undefined) return undefined;
    const hour = Math.floor(milliseconds() / 3_600_000);
    try {
      await limiters.get(name)?.consume(hash(`${name}|${hour}|${who}`));
      return undefined;
    } catch (refusal) {
      // A counter that fails refuses nobody.
      if (!(refusal instanceof RateLimiterRes)) return undefined;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }
  return {
    async asks(what, { network, conversation }) {
      // This machine's own programs, and a proxy that nobody named.
      if (network === undefined) return undefined;
      return (await wait(what, network)) ?? (await wait('conversation', conversation));
    },
    says: (conversation) => wait('conversation', conversation),
  };
}
