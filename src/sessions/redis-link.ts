import { createHash } from 'node:crypto';
import { within } from './within.ts';

/** A script that Redis runs in one step. */
export interface Script {
  readonly lua: string;
  readonly sha: string;
}

export const script = (lua: string): Script => ({ lua, sha: createHash('sha1').update(lua).digest('hex') });

/**
 * What the stores ask of Redis, however many nodes it has. Every call ends in time: with an answer, or with an error.
 */
export interface RedisLink {
  /** Sends a command. @param key the key it is about, which says to which node it goes */
  send(key: string, ...words: readonly string[]): Promise<unknown>;
  /** All keys of one call lie on one node: what is in braces in their names is the same. */
  run(script: Script, keys: readonly [string, ...string[]], given: readonly string[]): Promise<unknown>;
  /** How a script publishes. In a cluster by shard: else every node would hear everything. */
  readonly publish: 'PUBLISH' | 'SPUBLISH';
  listen(channel: string, wake: () => void): Promise<void>;
  unlisten(channel: string): Promise<void>;
  /** Calls when a connection has come back: nobody heard what was published meanwhile. */
  onBack(wake: () => void): void;
  close(): void;
}

/** Milliseconds for one command. A turn asks twice, and once more when that failed: a person waits half a second at most. */
const TIME = 250;

export const inTime = <T>(answer: Promise<T>): Promise<T> => within(TIME, answer);

/** The calls of a line, made from how its client sends. */
export function calls(
  sends: (key: string, words: string[]) => Promise<unknown>,
): Pick<RedisLink, 'send' | 'run'> {
  const send: RedisLink['send'] = (key, ...words) => inTime(sends(key, [...words]));
  return {
    send,
    async run({ lua, sha }, keys, given) {
      const rest = [String(keys.length), ...keys, ...given];
      try {
        return await send(keys[0], 'EVALSHA', sha, ...rest);
      } catch (error) {
        // A Redis that was started again knows no script.
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
        return send(keys[0], 'EVAL', lua, ...rest);
      }
    },
  };
}
