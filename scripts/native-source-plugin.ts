import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'src');
const NATIVE = join(ROOT, 'build/native');

/** What test runners leave to Node: they are told by a pattern of paths. */
export const NATIVE_FILES = /\/build\/native\/src\//;

/** A module of its own as written by esbuild: `from "./money.ts"`, `import("./money.ts")`. */
const IMPORTED = /((?:\bfrom|\bimport)\s*\(?\s*")(\.[^"]*)(")/g;

/**
 * Lets Node load the modules of `src` itself, translated one by one, instead of the runner of tests: there each use of
 * an import is a call, which makes the loops of the engine three times as slow. Left to the runner is what Node cannot
 * load, such as styles, and all that imports it.
 */
export function nativeSource(): Plugin {
  const made = translateSource();
  return {
    name: 'native-source',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      return (await made).get(resolve(dirname(importer), source)) ?? null;
    },
  };
}

/** The translations by the paths of the modules. */
async function translateSource(): Promise<ReadonlyMap<string, string>> {
  const paths = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => join(SOURCE, name));
  const codes = new Map(await Promise.all(paths.map(async (path) => [path, await translate(path)] as const)));
  const importsOf = new Map(Array.from(codes, ([path, code]) => [path, importedFrom(path, code)]));
  const loadable = new Set(paths.filter((path) => !/\bimport\.meta\b/.test(codes.get(path) ?? '')));
  for (let size = Number.NaN; size !== loadable.size; ) {
    size = loadable.size;
    for (const path of loadable)
      if (importsOf.get(path)?.some((imported) => !loadable.has(imported))) loadable.delete(path);
  }
  const made = new Map<string, string>();
  for (const path of loadable) {
    const target = nativePath(path);
    writeChanged(
      target,
      (codes.get(path) ?? '').replace(IMPORTED, (_, before, name, after) => {
        return `${before}${name.replace(/\.tsx?$/, '.mjs')}${after}`;
      }),
    );
    made.set(path, target);
  }
  return made;
}

async function translate(path: string): Promise<string> {
  const { code } = await transform(readFileSync(path, 'utf8'), {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: false,
  });
  return code;
}

const importedFrom = (path: string, code: string): readonly string[] =>
  Array.from(code.matchAll(IMPORTED), ([, , name = '']) => resolve(dirname(path), name));

const nativePath = (path: string): string => join(NATIVE, path.slice(ROOT.length)).replace(/\.tsx?$/, '.mjs');

function writeChanged(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
