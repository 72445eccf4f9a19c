import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from '../../../../scripts/find-redis.mjs';

export const REDIS = findRedis();
if (REDIS === undefined)
  process.stderr.write('No redis-server is here: tests of runs on several hosts are skipped.\n');

/** Whether a server can be started behind a certificate of one's own. */
export const CAN_ENCRYPT = REDIS !== undefined && spawnSync('openssl', ['version']).status === 0;

export const PASSWORD = 'a secret of the test';

/** A server of one's own on a free port, with a password and an append-only file. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Ends it without warning and starts it again on what it had written. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export const startRedis = (): Promise<RedisServer> => startedWith(() => []);

/** As {@link startRedis}, encrypted, behind a certificate that nobody has signed. Needs `openssl`. */
export function startEncryptedRedis(): Promise<RedisServer> {
  return startedWith((folder) => {
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const files = ['-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=queue'];
    execFileSync('openssl', ['req', '-x509', ...kind, ...files], { stdio: 'pipe' });
    const authority = ['--tls-ca-cert-file', certificate, '--tls-auth-clients', 'no'];
    return ['--tls-cert-file', certificate, '--tls-key-file', key, ...authority];
  });
}

/** @param encryptedBy options of an encrypted server with what it needs in its folder; none of one that is not */
async function startedWith(encryptedBy: (folder: string) => readonly string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const encrypted = encryptedBy(folder);
  const port = await freePort();
  let server = await serverOn(port, folder, encrypted);
  return {
    port,
    url: `${encrypted.length === 0 ? 'redis' : 'rediss'}://127.0.0.1:${port}`,
    async restart() {
      await kill(server);
      server = await serverOn(port, folder, encrypted);
    },
    async end() {
      await kill(server);
      rmSync(folder, { recursive: true });
    },
  };
}

async function serverOn(port: number, folder: string, encrypted: readonly string[]): Promise<ChildProcess> {
  const listening =
    encrypted.length === 0
      ? ['--port', String(port)]
      : ['--port', '0', '--tls-port', String(port), ...encrypted];
  const own = [...listening, '--bind', '127.0.0.1', '--dir', folder];
  const kept = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
  const server = spawn(REDIS!, [...own, ...kept, '--requirepass', PASSWORD], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    server.once('exit', () => reject(new Error(`redis-server ended: ${printed}`)));
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('Ready to accept connections')) resolve();
    });
  });
  return server;
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  server.close();
  await once(server, 'close');
  return address.port;
}
