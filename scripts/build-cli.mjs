import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/cli');
/** What the program is made of; a newer file among them makes it stale. */
const SOURCES = ['src', 'scripts/build-cli.mjs', 'package-lock.json'];
/** Whole files, and not what another start is writing now. */
const PREBUILT = /\.(?:json|bin)$/;

export const networkFolder = join(root, 'networks/chongqing');
export const scenariosFolder = join(root, 'scenarios');

/**
 * The built command line and what is prebuilt for it; builds what is older than what it is made of. Where nothing can be
 * written, as in an installation of somebody else's, it is built for this start alone.
 */
export async function builtCli() {
  const builtAt = modified(currentIn(out));
  const isStale = newest(SOURCES.map((path) => join(root, path))) > builtAt;
  try {
    if (isStale) await buildCli(out);
    else if (newest([networkFolder, scenariosFolder]) > builtAt) await prebuild(out, currentBuild(out));
    return currentBuild(out);
  } catch (error) {
    if (!UNWRITABLE.has(error.code)) throw error;
    return isStale ? await builtForThisStart() : currentBuild(out);
  }
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC']);

async function builtForThisStart() {
  const folder = mkdtempSync(join(tmpdir(), 'yusuan-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildCli(folder);
  return currentBuild(folder);
}

/** Names the build in use. Written last, so that a build broken off is none. */
const currentIn = (builds) => join(builds, 'current');

function currentBuild(builds) {
  const release = readFileSync(currentIn(builds), 'utf8');
  const folder = join(builds, release);
  return { folder, release, main: join(folder, 'main.mjs'), prebuiltFolder: join(folder, 'prebuilt') };
}

/** Each build has a folder of its own, so that no start finds parts of two. */
async function buildCli(builds) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/cli/main.ts',
      prebuild: 'src/cli/prebuilt/prebuild.ts',
      'flow-worker': 'src/cli/matrix/run/flow-worker.ts',
    },
    outdir: builds,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Not all of it is text.
    external: ['@duckdb/node-api', 'highs'],
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: {
      // Under a name of its own, since a package in the bundle may import the same function.
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
    write: false,
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  const name = hash.digest('hex').slice(0, 16);
  const folder = join(builds, name);
  mkdirSync(join(folder, 'prebuilt'), { recursive: true });
  for (const { path, contents } of outputFiles) replaceFile(join(folder, basename(path)), contents);
  await prebuild(builds, { folder, prebuiltFolder: join(folder, 'prebuilt') });
  remove(builds, (other) => other !== name && !other.startsWith('current'));
}

/** What the shipped folders hold, as the command line needs it; marks the build as made of them. */
async function prebuild(builds, { folder, prebuiltFolder }) {
  const { prebuild: filesOf } = await import(pathToFileURL(join(folder, 'prebuild.mjs')).href);
  const files = await filesOf(networkFolder, scenariosFolder);
  for (const [name, contents] of files) replaceFile(join(prebuiltFolder, name), contents);
  replaceFile(currentIn(builds), basename(folder));
  remove(prebuiltFolder, (name) => PREBUILT.test(name) && !files.has(name));
}

function remove(folder, isUseless) {
  for (const name of readdirSync(folder).filter(isUseless)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** In one step, so that a second start at the same time never reads half a file. */
function replaceFile(path, contents) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

/** Latest change of any file or folder below; a folder changes when a file in it comes or goes. */
function newest(paths) {
  return Math.max(
    ...paths.flatMap((path) => {
      const own = modified(path);
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [own];
      return [own, ...readdirSync(path, { recursive: true }).map((name) => modified(join(path, name)))];
    }),
  );
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
