import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../workers/service-worker.ts', import.meta.url));
const NAME = 'service-worker.js';

/** Puts beside the built site the service worker that keeps all of it, as one edition, for visits without a network. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error('the site is built into no folder');
        await build({
          entryPoints: [SOURCE],
          outfile: join(dir, NAME),
          bundle: true,
          minify: true,
          format: 'iife',
          target: 'es2022',
          define: {
            EDITION_FILES: JSON.stringify(editionFiles(dir)),
            'process.env.NODE_ENV': '"production"',
          },
        });
      },
    },
  };
}

/** The files of a site; those whose name does not change with what is in them carry a revision. */
function editionFiles(dir: string): readonly { readonly url: string; readonly revision: string | null }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((url) => url !== NAME && !url.startsWith('.'))
    .sort()
    .map((url) => ({ url, revision: url.startsWith('assets/') ? null : revisionOf(join(dir, url)) }));
}

const revisionOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
