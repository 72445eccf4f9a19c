/**
 * A run over a wire: Redis, encrypted and with a password, and the coordinator in one network namespace, a worker in
 * another, and between them two virtual devices that are parted for a while. Needs root on Linux, `ip` and `openssl`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from '../scripts/find-redis.mjs';
import { PASSWORD } from '../test/cli/matrix/queue/redis-server.ts';
import { writeLargeDemand } from './matrix/large-demand.ts';
import { sameFiles, startMatrix, startMatrixIn } from './matrix/matrix-process.ts';
import { barAtMost } from './measure.ts';

const FLOWS = 2_000;
const KINDS = Number(process.env.WIRE_KINDS ?? 40);
const PORT = 6379;
/** Of a range that nobody routes. */
const [HERE, THERE] = ['198.18.47.1', '198.18.47.2'];
const [OWN, OTHER] = [`yusuan-a${process.pid}`, `yusuan-b${process.pid}`];
const [PLUG, SOCKET] = [`ya${process.pid}`, `yb${process.pid}`];
const POLL_MS = 100;
/** Longer than a lease: the shard of the worker that is cut off goes back to the queue. */
const PARTED_MS = 6_000;
const LEASE_S = 2;

const ip = (...args: readonly string[]): Buffer => execFileSync('ip', args, { stdio: 'pipe' });
const within = (namespace: string): readonly string[] => ['ip', 'netns', 'exec', namespace];

if (findRedis() === undefined || !areJoined())
  console.log('no redis-server is here, or no network namespaces may be made: nothing is measured');
else await measure();

function areJoined(): boolean {
  try {
    for (const namespace of [OWN, OTHER]) ip('netns', 'add', namespace);
    ip('link', 'add', PLUG, 'netns', OWN, 'type', 'veth', 'peer', 'name', SOCKET, 'netns', OTHER);
    for (const [namespace, device, address] of [
      [OWN, PLUG, HERE],
      [OTHER, SOCKET, THERE],
    ] as const) {
      ip('-n', namespace, 'addr', 'add', `${address}/24`, 'dev', device);
      for (const each of ['lo', device]) ip('-n', namespace, 'link', 'set', each, 'up');
    }
    return true;
  } catch {
    part();
    return false;
  }
}

function part(): void {
  for (const namespace of [OWN, OTHER]) {
    try {
      ip('netns', 'delete', namespace);
    } catch {
      // It was not made.
    }
  }
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wire-'));
  const at = (name: string): string => join(folder, name);
  const server = startEncrypted(at);
  try {
    mkdirSync(at('parts'));
    await writeLargeDemand(at('demand.csv'), FLOWS, KINDS);
    const asked = ['--demand', at('demand.csv'), '--month', '2026-12'];
    await startMatrix('run', ...asked, '--workers', '1', '--out', at('alone')).ended;

    const queue = ['--redis', `rediss://${HERE}:${PORT}`, '--parts', at('parts')];
    const stranger = startMatrixIn({ within: within(OTHER), env: {} }, 'worker', ...queue);
    const refused = (await stranger.ended) === 1 && stranger.said().includes('S26 error');
    barAtMost('workers let in that do not know the authority', refused ? 0 : 1, 0, '');

    const env = { NODE_EXTRA_CA_CERTS: at('cert.pem') };
    const lease = ['--lease', String(LEASE_S)];
    const worker = startMatrixIn({ within: within(OTHER), env }, 'worker', ...queue, ...lease);
    const executor = ['--executor', 'bullmq', '--out', at('shared')];
    const run = startMatrixIn({ within: within(OWN), env }, 'run', ...asked, ...executor, ...queue);
    const partsIn = () => readdirSync(at('parts')).filter((name) => name.endsWith('.parquet'));
    while (partsIn().length === 0) await pause(POLL_MS);
    ip('-n', OTHER, 'link', 'set', SOCKET, 'down');
    await pause(PARTED_MS);
    ip('-n', OTHER, 'link', 'set', SOCKET, 'up');
    const code = await run.ended;
    worker.kill();
    const addresses = partsIn().map((name) => name.slice(0, 40));
    const done = new Set(addresses).size;
    const lost = run.shards() - done;
    const same = code === 0 && sameFiles(at('alone'), at('shared'));
    console.log(
      `  over a wire that was parted for ${PARTED_MS / 1_000} s: done ${done}, lost ${lost}, doubled ${addresses.length - done}`,
    );
    barAtMost('lost and doubled', lost + addresses.length - done, 0, 'shards');
    barAtMost('runs that are not the bytes of one process', same ? 0 : 1, 0, '');
  } finally {
    server.kill('SIGKILL');
    part();
    rmSync(folder, { recursive: true });
  }
}

/** Redis in a namespace, behind a certificate that is its own authority. */
function startEncrypted(at: (name: string) => string) {
  const made = ['-keyout', at('key.pem'), '-out', at('cert.pem'), '-days', '2', '-subj', '/CN=queue'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', ...key, ...made, '-addext', `subjectAltName=IP:${HERE}`], {
    stdio: 'pipe',
  });
  const [command = 'ip', ...rest] = [
    ...within(OWN),
    ...[findRedis() ?? 'redis-server', '--port', '0', '--tls-port', String(PORT), '--bind', HERE],
    ...['--tls-cert-file', at('cert.pem'), '--tls-key-file', at('key.pem')],
    ...['--tls-ca-cert-file', at('cert.pem'), '--tls-auth-clients', 'no', '--requirepass', PASSWORD],
    ...['--dir', at(''), '--save', '', '--appendonly', 'yes'],
  ];
  return spawn(command, rest, { stdio: 'ignore' });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
