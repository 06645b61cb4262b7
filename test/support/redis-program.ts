import { existsSync } from 'node:fs';

/** A Redis of the system; undefined where there is none. */
export const REDIS = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) =>
  existsSync(path),
);
