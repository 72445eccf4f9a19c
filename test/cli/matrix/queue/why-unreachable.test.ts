import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { unreachableIssue } from '../../../../src/cli/matrix/queue/open-redis.ts';
import { runRecorded } from '../../run-recorded.ts';
import {
  CAN_ENCRYPT,
  PASSWORD,
  REDIS,
  type RedisServer,
  startEncryptedRedis,
  startRedis,
} from './redis-server.ts';

async function statusOf(url: string) {
  const { exit, printed, complained } = await runRecorded(['matrix', 'status', '--redis', url]);
  return { exit, said: printed + complained };
}

describe.skipIf(REDIS === undefined)('the server of a queue', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.end());
  afterEach(() => vi.unstubAllEnvs());

  it('is entered with the password of the environment', async () => {
    vi.stubEnv('YUSUAN_REDIS_PASSWORD', PASSWORD);
    expect(await statusOf(server.url)).toEqual({
      exit: 0,
      said: 'No run is under way.\n\nNo worker is there.\n',
    });
  });

  it.each([
    ['an open door where it has a password', '', () => server.url, 'S11'],
    ['a wrong password', 'hush', () => server.url, 'S11'],
    ['a port on which nobody listens', 'hush', () => 'redis://127.0.0.1:1', 'S10'],
    ['a password where lists of processes show it', '', () => 'redis://me:hush@127.0.0.1', 'S13'],
    ['another protocol', '', () => 'http://127.0.0.1', 'S13'],
    ['no address', '', () => '127.0.0.1:6379', 'S13'],
  ])('is refused with %s, and no password is ever said', async (_, password, url, code) => {
    vi.stubEnv('YUSUAN_REDIS_PASSWORD', password);
    const { exit, said } = await statusOf(url());
    expect(exit).toBe(1);
    expect(said).toContain(`${code} error --redis:`);
    expect(said).not.toContain('hush');
  });
});

describe.skipIf(!CAN_ENCRYPT)('an encrypted server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startEncryptedRedis();
  });
  afterAll(() => server.end());
  beforeEach(() => {
    vi.stubEnv('YUSUAN_REDIS_PASSWORD', PASSWORD);
  });
  afterEach(() => vi.unstubAllEnvs());

  it('is not entered before its authority is known', async () => {
    const { exit, said } = await statusOf(server.url);
    expect(exit).toBe(1);
    expect(said).toMatch(/S26 error --redis: .*\(DEPTH_ZERO_SELF_SIGNED_CERT\)\. .*NODE_EXTRA_CA_CERTS/);
  });

  it('says to who asks in the clear how its address is written', async () => {
    const { exit, said } = await statusOf(server.url.replace('rediss:', 'redis:'));
    expect(exit).toBe(1);
    expect(said).toMatch(/S30 error --redis: .*rediss:\/\/127\.0\.0\.1:/);
    expect(said).not.toContain(PASSWORD);
  });
});

describe('an encrypted connection', () => {
  it.each([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'CERT_HAS_EXPIRED',
  ])('is refused by its certificate (%s) apart from a server that is not there', (reason) => {
    expect(unreachableIssue('queue:6379', 'Connection is closed.', reason)).toMatchObject({ code: 'S26' });
  });

  it('is not there where nobody listens', () => {
    expect(unreachableIssue('queue:6379', 'Connection is closed.', 'ECONNREFUSED')).toMatchObject({
      code: 'S10',
    });
  });
});
