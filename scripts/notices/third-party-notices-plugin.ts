import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { noticesOf, noticesText } from './package-notices.ts';

/** Beside the page, under a name that does not change. */
export const NOTICES_FILE = 'third-party-notices.txt';

/**
 * Writes the notices of all packages that are in the built site, those in its workers too. `page` goes among the
 * plugins of the page and `worker` among those of workers, which are bundled before the page is written.
 */
export function thirdPartyNotices(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const modules = new Set<string>();
  const gather: Pick<Plugin, 'apply' | 'renderChunk'> = {
    apply: 'build',
    renderChunk(_code, chunk) {
      for (const id of chunk.moduleIds) modules.add(id);
      return null;
    },
  };
  return {
    worker: () => ({ name: 'third-party-notices-of-workers', ...gather }),
    page: {
      name: 'third-party-notices',
      ...gather,
      async generateBundle() {
        for (const id of await serviceWorkerModules()) modules.add(id);
        this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: noticesText(noticesOf(modules)) });
      },
    },
  };
}

const SERVICE_WORKER = fileURLToPath(new URL('../../workers/service-worker.ts', import.meta.url));

/** The service worker is bundled last and apart, since it lists all the other files, this one among them. */
async function serviceWorkerModules(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [SERVICE_WORKER],
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).map((path) => resolve(path));
}
