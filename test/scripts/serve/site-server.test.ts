import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from '../../../scripts/serve/site-server.mjs';

const SCRIPT = `export const answer = 42;\n${'// padding\n'.repeat(200)}`;

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yusuan-site-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  mkdirSync(join(site, '.vite'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>the page</title>');
  writeFileSync(join(site, 'assets/worker-1a2b.js'), SCRIPT);
  writeFileSync(join(site, '.vite/manifest.json'), '{}');
  writeFileSync(join(site, '.env'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'linked.txt'));
  symlinkSync(folder, join(site, 'linked'));
  server = siteServer(site);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks for a path letter for letter, as no browser would. */
function get(path: string, { method = 'GET', headers = {} } = {}): Promise<Reply> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
  return new Promise((resolve, reject) => {
    const asked = request({ port: address.port, host: '127.0.0.1', path, method, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      reply.on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, text }));
    });
    asked.on('error', reject).end();
  });
}

describe('the server of the built site', () => {
  it.each(['/', '/policy', '/explore?from=CNCKG-TJC', '/policy/', '/index.html'])(
    'answers %s with the page, which is asked after each time',
    async (path) => {
      const { status, headers, text } = await get(path);
      expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(text).toContain('the page');
    },
  );

  it.each(['/assets/gone-9z.js', '/assets/gone', '/gone.css', '/sw.js', '/assets/'])(
    'does not give the page for a missing file, %s',
    async (path) => {
      const { status, headers } = await get(path);
      expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    },
  );

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%252e%252e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/linked.txt',
    '/linked/secret.txt',
    '/.vite/manifest.json',
    '/%2evite/manifest.json',
    '/.env',
    '/__proto__',
    '/%00.txt',
    '/%',
  ])('gives nothing away at %s', async (path) => {
    const { text } = await get(path);
    expect(text).not.toMatch(/secret|\{/);
  });

  it('lets what is named by its content be kept for good, and held to a policy of workers', async () => {
    const { headers, text } = await get('/assets/worker-1a2b.js');
    expect(text).toBe(SCRIPT);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
  });

  it.each(['/', '/gone.js', '/assets/worker-1a2b.js'])(
    'says at %s what a browser may do with it',
    async (path) => {
      const { headers } = await get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('geolocation=()'),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      });
    },
  );

  it('lets nobody frame the page, and no inline script run in it', async () => {
    const { headers } = await get('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*(?!;|$| http)/);
  });

  it('sends a file once to who has it, packed to who can unpack it, and whole whatever the range', async () => {
    const { etag } = (await get('/assets/worker-1a2b.js')).headers;
    const again = await get('/assets/worker-1a2b.js', { headers: { 'if-none-match': String(etag) } });
    expect([again.status, again.text]).toEqual([304, '']);
    const packed = await get('/assets/worker-1a2b.js', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(Number(packed.headers['content-length'])).toBeLessThan(SCRIPT.length / 4);
    const range = await get('/assets/worker-1a2b.js', { headers: { range: 'bytes=9-2' } });
    expect([range.status, range.text]).toEqual([200, SCRIPT]);
  });

  it('is asked and told nothing else', async () => {
    const { status, headers } = await get('/', { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    expect((await get('/', { method: 'HEAD' })).text).toBe('');
  });
});
