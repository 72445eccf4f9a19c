import { connect } from 'node:tls';
import { Redis } from 'ioredis';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { failure, type Issue, type Result, success } from '../../../units/issue.ts';
import type { RedisAddress } from './redis-address.ts';

/** The first release of Redis on which the queue's commands all work. */
const LEAST_VERSION = [6, 2] as const;
const CONNECT_MS = 10_000;
const SLOWEST_RETRY_MS = 2_000;
const RETRY_STEP_MS = 100;

/** How every connection of a run behaves: commands wait until the server is back. */
export const connectionOf = ({ options }: RedisAddress) => ({
  ...options,
  connectTimeout: CONNECT_MS,
  maxRetriesPerRequest: null,
  retryStrategy: (times: number) => Math.min(times * RETRY_STEP_MS, SLOWEST_RETRY_MS),
});

/** A connection to a server that a queue can be kept on, with what is to be said of it. */
export async function openRedis(address: RedisAddress): Promise<Result<Redis>> {
  const { label } = address;
  const unreachable = await whyUnreachable(address);
  if (unreachable !== null) return failure([unreachable]);
  const redis = new Redis(connectionOf(address));
  redis.on('error', () => {});
  const version = fieldIn(await redis.info('server'), 'redis_version');
  if (!isRecent(version)) {
    redis.disconnect();
    const values = { x: label, version, least: LEAST_VERSION.join('.') };
    return failure([runIssue('S12', '--redis', values)]);
  }
  return success(redis, await remarksOn(redis, label));
}

/** Whether somebody who encrypts listens there. Nothing is sent to whom is not known. */
async function isEncrypted({ options: { host, port } }: RedisAddress): Promise<boolean> {
  const socket = connect({ host, port, rejectUnauthorized: false, timeout: CONNECT_MS });
  try {
    return await new Promise<boolean>((resolve) => {
      socket.once('secureConnect', () => resolve(true));
      for (const end of ['error', 'timeout', 'close']) socket.once(end, () => resolve(false));
    });
  } finally {
    socket.destroy();
  }
}

/** One attempt: what is refused now is not waited for. */
async function whyUnreachable(address: RedisAddress): Promise<Issue | null> {
  const { label: x } = address;
  const redis = new Redis({ ...connectionOf(address), lazyConnect: true, retryStrategy: () => null });
  let reason = '';
  redis.on('error', (error: NodeJS.ErrnoException) => {
    reason = error.code ?? error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const issue = unreachableIssue(x, said, reason);
    const isAskedInTheClear = issue.code === 'S10' && address.options.tls === undefined;
    return isAskedInTheClear && (await isEncrypted(address)) ? runIssue('S30', '--redis', { x }) : issue;
  } finally {
    redis.disconnect();
  }
}

/**
 * @param said how the attempt ended
 * @param reason what the connection said of itself before; empty where it said nothing
 */
export function unreachableIssue(x: string, said: string, reason: string): Issue {
  if (/NOAUTH|WRONGPASS|invalid password|NOPERM|Authentication/i.test(`${said} ${reason}`))
    return runIssue('S11', '--redis', { x });
  // The codes under which Node refuses a certificate.
  if (/CERT|UNABLE_TO_(?:VERIFY|GET)/.test(reason)) return runIssue('S26', '--redis', { x, reason });
  return runIssue('S10', '--redis', { x, reason: reason === '' ? said : reason });
}

/** What a server does with a queue when it restarts or runs short of memory; nothing where it does not say. */
async function remarksOn(redis: Redis, x: string): Promise<readonly Issue[]> {
  const persistence = fieldIn(await redis.info('persistence'), 'aof_enabled');
  const policy = fieldIn(await redis.info('memory'), 'maxmemory_policy');
  return [
    ...(persistence === '0' ? [runIssue('S16', '--redis', { x })] : []),
    ...(policy === '' || policy === 'noeviction' ? [] : [runIssue('S17', '--redis', { x, policy })]),
  ];
}

const fieldIn = (info: string, field: string): string =>
  info
    .split(/\r?\n/)
    .find((line) => line.startsWith(`${field}:`))
    ?.slice(field.length + 1)
    .trim() ?? '';

export function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_VERSION;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
