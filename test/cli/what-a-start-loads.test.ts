import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** Packages that files of the command line bring with them before anything is fetched on demand. */
async function packagesOf(...entries: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [...entries],
    bundle: true,
    external: ['@duckdb/node-api'],
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    outdir: 'nowhere',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const seen = new Set<string>();
  const follow = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: target, kind, external } of metafile.inputs[path]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !external) follow(target);
    }
  };
  entries.forEach(follow);
  return [...new Set([...seen].flatMap((path) => PACKAGE.exec(path)?.[1] ?? []))].sort();
}

describe('a start of the command line', () => {
  it('loads no command but the one that is called', async () => {
    expect(await packagesOf('src/cli/main.ts')).toEqual(['big.js', 'i18next']);
  });

  it('reads no tables, documents and schemas for a comparison on what is prebuilt', async () => {
    const loaded = await packagesOf(
      'src/cli/main.ts',
      'src/cli/compare-command.ts',
      'src/cli/open-session.ts',
    );
    expect(loaded).toContain('jsep');
    for (const name of ['zod', 'yaml', 'papaparse', 'graphology', 'topojson-client', '@turf/turf']) {
      expect(loaded).not.toContain(name);
    }
  });
});
