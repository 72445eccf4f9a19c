import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addressOf, freePort, readListening } from '../../../scripts/serve/listening.mjs';

describe('where the site is served', () => {
  it('is this machine alone, unless told otherwise', () => {
    expect(readListening({})).toEqual({ port: 4173, host: '127.0.0.1' });
    expect(readListening({ PORT: '', HOST: '' })).toEqual({ port: 4173, host: '127.0.0.1' });
    expect(readListening({ PORT: '8080', HOST: '0.0.0.0' })).toEqual({ port: 8080, host: '0.0.0.0' });
  });

  it.each(['abc', '0', '65536', '-1', '80.5', '0x50', '1e3', ' 80'])('is not guessed of PORT=%s', (PORT) => {
    expect(readListening({ PORT })).toEqual({ problem: expect.stringContaining(JSON.stringify(PORT)) });
  });

  it('moves on from a port in use, and says from which', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(address !== null && typeof address === 'object' ? address.port : 0);
      }),
    );
    const free = await freePort({ port, host: '127.0.0.1' });
    other.close();
    expect(free).toMatchObject({ taken: expect.arrayContaining([port]) });
    expect('port' in free && free.port).toBeGreaterThan(port);
  });

  it('is no address of another machine', async () => {
    expect(await freePort({ port: 4173, host: '192.0.2.1' })).toEqual({
      problem: expect.stringContaining('HOST is no address of this machine'),
    });
  });

  it('is written as a browser opens it', () => {
    expect(addressOf({ port: 4173, host: '127.0.0.1' })).toBe('http://127.0.0.1:4173/');
    expect(addressOf({ port: 4173, host: '::1' })).toBe('http://[::1]:4173/');
    expect(addressOf({ port: 4173, host: '0.0.0.0' })).toBe('http://localhost:4173/');
  });
});
