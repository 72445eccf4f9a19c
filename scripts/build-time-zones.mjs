/**
 * Writes the `time-zones.csv` of a network folder: the offsets of every zone that its `terminals.csv` names, to the end
 * of the day `clocks_until` of its `datapackage.yaml`, so that the engine reads clocks without a zone database.
 *
 *   node scripts/build-time-zones.mjs [DIR]     # networks/chongqing where no folder is named
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, 'networks/chongqing');
const { module } = await runnerImport(join(root, 'scripts/time-zones/zone-offsets.ts'), {
  root,
  configFile: false,
});
try {
  const bytesOf = (name) => readFileSync(join(folder, name));
  const { text, zones, offsets } = module.zoneTable(bytesOf('terminals.csv'), bytesOf('datapackage.yaml'));
  const file = join(folder, 'time-zones.csv');
  writeFileSync(file, text);
  console.log(`${relative(process.cwd(), file)}: ${zones} zones, ${offsets} offsets`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
