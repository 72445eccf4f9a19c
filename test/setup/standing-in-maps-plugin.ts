import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const VIEWS = fileURLToPath(new URL('../../src/views/', import.meta.url));
const STANDING_IN = fileURLToPath(new URL('../views/standing-in-maps.ts', import.meta.url));
const MAPS = /\/map\/(?:route\/route|network\/network|difference\/difference)-map\.ts$/;

/**
 * Gives views under test `test/views/standing-in-maps.ts` for their maps. All test files share one document, where a
 * module is what it was when it was first loaded: it cannot be mocked by some of them alone.
 */
export function standingInMaps(): Plugin {
  return {
    name: 'standing-in-maps',
    enforce: 'pre',
    resolveId: (source, importer) => (importer?.startsWith(VIEWS) && MAPS.test(source) ? STANDING_IN : null),
  };
}
