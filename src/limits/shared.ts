import { type RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

/** Runs a script where instances count together; all that the library asks of a Redis here. */
export type Count = (
  lua: string,
  keys: readonly [string, ...string[]],
  given: readonly string[],
) => Promise<unknown>;

/** A limit that instances count together; while that fails each counts alone. Who is refused is refused from memory. */
export function sharedLimiter(
  count: Count,
  memory: RateLimiterMemory,
  { name, points, seconds }: { name: string; points: number; seconds: number },
): RateLimiterRedis {
  const client = {
    eval: (lua: string, { keys, arguments: given }: { keys: [string]; arguments: string[] }) =>
      count(lua, keys, given),
  };
  return new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    keyPrefix: `csg:l:${name}`,
    points,
    duration: seconds,
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: memory,
  });
}
