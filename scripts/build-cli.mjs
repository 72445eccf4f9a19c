import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/cli');
/** What the program is made of; a newer file among them makes it stale. */
const SOURCES = ['src', 'scripts/build-cli.mjs', 'package-lock.json'];

/** The built entry of the command line; builds it when a source is newer. */
export async function builtCli() {
  const main = join(out, 'main.mjs');
  if (newest(SOURCES.map((path) => join(root, path))) > modified(main)) await buildCli();
  return main;
}

async function buildCli() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
    write: false,
  });
  for (const { path, contents } of outputFiles) replaceFile(path, contents);
}

/** In one step, so that a second start at the same time never reads half a file. */
function replaceFile(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
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
