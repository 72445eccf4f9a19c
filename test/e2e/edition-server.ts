import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface EditionServer {
  readonly address: string;
  /** Puts another edition on the site, whose page says so in its title bar's meta data. */
  publish(edition: string): void;
  close(): void;
}

/** Serves the built site, whose page can be exchanged for one of another edition. */
export async function serveEditions(): Promise<EditionServer> {
  let edition = 'first';
  const page = (): string =>
    readFileSync(join(dist, 'index.html'), 'utf8').replace('<head>', `<head data-edition="${edition}">`);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    const file = join(dist, pathname);
    const isFile = extname(pathname) !== '' && existsSync(file) && statSync(file).isFile();
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Content-Type', TYPES[isFile ? extname(pathname) : '.html'] ?? 'text/plain');
    if (!isFile || pathname === '/index.html') response.end(page());
    else if (pathname === '/service-worker.js')
      response.end(
        readFileSync(file, 'utf8').replace(/(url:"index\.html",revision:")/, (start) => start + edition),
      );
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish(next) {
      edition = next;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
