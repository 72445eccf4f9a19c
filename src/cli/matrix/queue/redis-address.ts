import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { failure, type Result, success } from '../../../units/issue.ts';

/** Where a queue is kept, and how to get in. */
export interface RedisAddress {
  /** Host and port, to be said; never with a password. */
  readonly label: string;
  readonly options: {
    readonly host: string;
    readonly port: number;
    readonly db: number;
    readonly username?: string;
    readonly password?: string;
    readonly tls?: Record<string, never>;
  };
}

const USUAL_PORT = 6379;
const PROTOCOLS: ReadonlySet<string> = new Set(['redis:', 'rediss:']);

/** An address as it is typed; who may enter stands in the environment, where no list of processes shows it. */
export function readRedisAddress(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): Result<RedisAddress> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const db = url === null ? Number.NaN : Number(url.pathname.slice(1));
  const isSound =
    url !== null &&
    PROTOCOLS.has(url.protocol) &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === '' &&
    Number.isSafeInteger(db);
  if (!isSound) return failure([runIssue('S13', '--redis', { x: withoutPassword(text) })]);
  const { YUSUAN_REDIS_USERNAME: username, YUSUAN_REDIS_PASSWORD: password } = env;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? USUAL_PORT : Number(url.port);
  return success({
    label: `${url.hostname}:${port}`,
    options: {
      host,
      port,
      db,
      ...(username === undefined || username === '' ? {} : { username }),
      ...(password === undefined || password === '' ? {} : { password }),
      ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    },
  });
}

const withoutPassword = (text: string): string => text.replace(/\/\/.*@/s, '//***@');
