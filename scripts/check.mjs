/**
 * A quick look at what is being worked on: types, lint, and the unit tests that what changed can reach, all at once.
 * What changed is what differs from the last commit; with nothing changed, the last commit itself;
 * `npm run check -- origin/main` takes all since then. `npm test` is the whole.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runStep, stepLine } from './run-step.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the compiler found last time, so that it looks at nothing twice. */
const TYPES_SO_FAR = 'build/types.tsbuildinfo';
/** Rules over the whole tree, which no import leads to. */
const ALWAYS = 'test/architecture/house-rules.test.ts';
/** What is read as a file and not imported, and what reads it. */
const READERS = [
  [/^(?:src|test|workers|scripts)\//, 'test/architecture/dependency-rule.test.ts'],
  [/^(?:src|test|workers|scripts)\//, 'test/architecture/import-circles.test.ts'],
  [/^src\//, 'test/architecture/purity.test.ts'],
  [/^networks\//, 'test/builders/chongqing.ts'],
  [/^networks\//, 'test/network/chongqing.test.ts'],
  [/^scenarios\//, 'test/policy/policy-files.ts'],
  [/^docs\/data-format\.md$/, 'test/network/data-format.test.ts'],
  [/^docs\/measures\.md$/, 'test/policy/measures-page.test.ts'],
];

const { since, changed } = whatChanged(process.argv[2]);
const present = changed.filter((path) => existsSync(root + path));
const reached = [
  ...present.filter((path) => /\.(?:ts|tsx|mjs|mts|json)$/.test(path)),
  ...READERS.filter(([pattern]) => changed.some((path) => pattern.test(path))).map(([, reader]) => reader),
  ALWAYS,
];

console.log(`${changed.length} files changed since ${since}.`);
const apart = { apart: true };
const steps = await Promise.all([
  runStep('types', 'tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', TYPES_SO_FAR], apart),
  runStep(
    'lint',
    'biome',
    ['check', '--no-errors-on-unmatched', '--files-ignore-unknown=true', ...present],
    apart,
  ),
  runStep('tests of what changed', 'vitest', relatedTests(), apart),
]);
console.log('');
for (const step of steps) console.log(stepLine(step, step.status === 0));
process.exitCode = steps.every(({ status }) => status === 0) ? 0 : 1;

function relatedTests() {
  const workers = `--maxWorkers=${availableParallelism()}`;
  return ['related', '--run', '--project=unit', '--allowOnly=false', workers, ...new Set(reached)];
}

/** Paths of files that are there now, from the root of the repository. */
function whatChanged(base) {
  if (base !== undefined) return { since: base, changed: differing(base) };
  const uncommitted = differing('HEAD');
  if (uncommitted.length > 0) return { since: 'the last commit', changed: uncommitted };
  return { since: 'the commit before the last', changed: differing('HEAD~1') };
}

function differing(base) {
  const inCommits = git('diff', '--name-only', '--no-renames', '-z', base);
  return [...inCommits, ...git('ls-files', '--others', '--exclude-standard', '-z')];
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return stdout.split('\0').filter((path) => path !== '');
  console.error(stderr.trim());
  process.exit(2);
}
