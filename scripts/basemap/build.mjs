/** Writes `build/basemap/basemap.json` where it is missing or out of date. */
import { runnerImport } from 'vite';

const { module } = await runnerImport('./scripts/basemap/ensure-basemap.ts');
module.ensureBasemap();
