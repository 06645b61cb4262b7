import { openRedis } from '../../src/sessions/open-redis.ts';
import type { RedisAddress } from '../../src/sessions/redis-address.ts';
import type { RedisLink } from '../../src/sessions/redis-link.ts';
import { reasonOf } from '../../src/sessions/watched.ts';
import type { Machine } from './machine.ts';

const KEY = 'csg:doctor';

/** Gives Redis something to hold for a second, as a chat would, by the same way. */
export async function lookAtRedis(address: RedisAddress): Promise<NonNullable<Machine['redis']>> {
  let heard: unknown;
  const line = await openRedis(address, (error) => (heard = error));
  try {
    await line.send(KEY, 'SET', KEY, '1', 'PX', '1000');
    return { saves: await saves(line) };
  } catch (error) {
    // What went wrong with the connection says more than that there is none.
    return { failed: reasonOf(heard ?? error) };
  } finally {
    line.close();
  }
}

/** Whether it writes to disk, as far as it tells: a service that others run often does not. */
async function saves(line: RedisLink): Promise<boolean> {
  try {
    const answers = [];
    for (const name of ['save', 'appendonly']) answers.push(await line.send(KEY, 'CONFIG', 'GET', name));
    const [save, appendonly] = answers.map((answer) => Object.values(answer as object).at(-1));
    return save !== '' || appendonly !== 'no';
  } catch {
    return false;
  }
}
