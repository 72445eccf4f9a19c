import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Redis server to start for tests: `REDIS_PATH`, else the first on the path; undefined where there is none. */
export function findRedis() {
  const { REDIS_PATH, PATH = '' } = process.env;
  if (REDIS_PATH) return existsSync(REDIS_PATH) ? REDIS_PATH : undefined;
  return PATH.split(delimiter)
    .map((folder) => join(folder, 'redis-server'))
    .find((path) => existsSync(path));
}
