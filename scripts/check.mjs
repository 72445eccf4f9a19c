/**
 * A quick look at what is being worked on: types, lint, and the unit tests that what changed can reach, all at once.
 * What changed is what differs from the last commit; with nothing changed, the last commit itself;
 * `npm run check -- origin/main` takes all since then. `npm test` is the whole.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

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
const reached = [
  ...changed.filter((path) => /\.(?:ts|tsx|mjs|mts|json)$/.test(path)),
  ...READERS.filter(([pattern]) => changed.some((path) => pattern.test(path))).map(([, reader]) => reader),
  ALWAYS,
].filter((path) => existsSync(root + path));

console.log(`${changed.length} files changed since ${since}.`);
const steps = await Promise.all([
  step('types', 'tsc', ['--noEmit']),
  step('lint', 'biome', ['check']),
  step('tests of what changed', 'vitest', [
    'related',
    '--run',
    '--project=unit',
    '--allowOnly=false',
    `--maxWorkers=${availableParallelism()}`,
    ...new Set(reached),
  ]),
]);
const failed = steps.filter(({ status }) => status !== 0);
for (const { name, status, seconds } of steps)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs beside the others; what it prints comes in one piece when it is done. */
function step(name, command, args) {
  const start = process.hrtime.bigint();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        printed += text;
      });
    child.on('error', (error) => {
      printed += `${error}\n`;
    });
    child.on('close', (status) => {
      process.stdout.write(`\n── ${name}\n${printed}`);
      resolve({ name, status, seconds: Number(process.hrtime.bigint() - start) / 1e9 });
    });
  });
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
