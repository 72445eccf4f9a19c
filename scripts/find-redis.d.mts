/** A Redis server to start for tests: `REDIS_PATH`, else the first on the path; undefined where there is none. */
export function findRedis(): string | undefined;
