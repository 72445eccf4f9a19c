/** The command line: builds itself when a source is newer than the build, then runs. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtCli } from './build-cli.mjs';

const { main: path, engine } = await builtCli();
const { main } = await import(pathToFileURL(path).href);
await main(process.argv.slice(2), {
  networkFolder: fileURLToPath(new URL('../networks/chongqing', import.meta.url)),
  scenariosFolder: fileURLToPath(new URL('../scenarios', import.meta.url)),
  engineModule: pathToFileURL(engine),
});
