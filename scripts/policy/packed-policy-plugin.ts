import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { packScenarios } from './pack-scenarios.ts';

/** One preset stands for the folder above it. */
const SCENARIOS = /[\\/]presets[\\/]in-force\.yaml\?packed$/;

/**
 * Imports the folder of `presets/in-force.yaml?packed` as one text, for `unpackLibrary`. Measures and presets are read
 * and checked here, once, and not in every visitor's worker; one with an error fails the build.
 */
export function packedPolicy(): Plugin {
  return {
    name: 'packed-policy',
    load(id) {
      if (!SCENARIOS.test(id)) return null;
      const { text, paths } = packScenarios(dirname(dirname(id)));
      for (const path of paths) this.addWatchFile(path);
      return { code: `export default ${JSON.stringify(text)};`, map: null, moduleType: 'js' };
    },
  };
}
