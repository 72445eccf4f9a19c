import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { packFolder } from './pack-folder.ts';

const MANIFEST = /datapackage\.yaml\?packed$/;

/**
 * Imports the folder of a `datapackage.yaml?packed` as one text, for `unpackNetwork`. Its tables are read and checked
 * here, once, and not in every visitor's worker; a table with an error fails the build.
 */
export function packedNetwork(): Plugin {
  return {
    name: 'packed-network',
    load(id) {
      if (!MANIFEST.test(id)) return null;
      const { text, paths } = packFolder(dirname(id));
      for (const path of paths) this.addWatchFile(path);
      return { code: `export default ${JSON.stringify(text)};`, map: null, moduleType: 'js' };
    },
  };
}
