import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { catalogueOf } from '../../src/atlas/catalogue.ts';
import { writeShaped } from '../../src/network/build/shaped-text.ts';
import { packFolder } from './pack-folder.ts';

const MANIFEST = /datapackage\.yaml\?(packed|catalogue)$/;

/**
 * Imports the folder of a `datapackage.yaml?packed` as one text, for `unpackNetwork`. Its tables are read and checked
 * here, once, and not in every visitor's worker; a table with an error fails the build. `?catalogue` imports what a
 * form needs of the same network, so that it need not wait for the rest.
 */
export function packedNetwork(): Plugin {
  return {
    name: 'packed-network',
    load(id) {
      const [, wanted] = MANIFEST.exec(id) ?? [];
      if (wanted === undefined) return null;
      const { text, network, paths } = packFolder(dirname(id));
      for (const path of paths) this.addWatchFile(path);
      const packed = wanted === 'packed' ? text : writeShaped(catalogueOf(network));
      return { code: `export default ${JSON.stringify(packed)};`, map: null, moduleType: 'js' };
    },
  };
}
