/**
 * Reads changed inputs by the hundred thousand through every door by which text comes in, and fails where one crashes,
 * takes longer than a second, or is taken in as what it is not: `npm run fuzz -- --runs 1000000 --seed 7 --only link`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}build/fuzz/main.mjs`;

await build({
  entryPoints: [`${root}scripts/fuzz/main.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
