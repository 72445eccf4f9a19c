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
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: noticesText(noticesOf(modules)) });
      },
    },
  };
}
