/**
 * The whole check: types, lint, unit and browser tests, build, end-to-end tests. Every step runs even when
 * an earlier one failed (but no end-to-end test without a build). The last line counts the tests; a failed
 * step that is no test counts as one failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}test-results`;
const vitestReport = `${reports}/vitest.json`;
const e2eReport = `${reports}/e2e.json`;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const outcomes = [
  plainStep('type-check', 'tsc', ['--noEmit']),
  plainStep('lint', 'biome', ['check']),
  testStep('unit and browser tests', 'vitest', vitestArguments(), vitestReport, countVitest),
];
const build = plainStep('build', process.execPath, ['scripts/build.mjs']);
outcomes.push(build);
if (build.failed === 0) {
  outcomes.push(
    testStep('end-to-end tests', 'playwright', ['test', '--forbid-only'], e2eReport, countPlaywright),
  );
} else {
  console.log('\nNo end-to-end tests: the build failed.');
}

const sum = (pick) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log('');
for (const outcome of outcomes) {
  const seconds = outcome.seconds.toFixed(1).padStart(6);
  console.log(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${outcome.name}`);
}
console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function vitestArguments() {
  return [
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ];
}

function plainStep(name, command, args) {
  const { status, seconds } = run(name, command, args);
  return { name, seconds, passed: 0, failed: status === 0 ? 0 : 1 };
}

/** A runner that failed without a failed test in its report (it crashed, a file did not load) counts as one. */
function testStep(name, command, args, report, count) {
  const { status, seconds } = run(name, command, args);
  const { passed, failed } = readReport(report, count);
  return { name, seconds, passed, failed: status === 0 ? failed : Math.max(1, failed) };
}

function readReport(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

function run(name, command, args) {
  console.log(`\n── ${name}`);
  const start = process.hrtime.bigint();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, E2E_REPORT: e2eReport },
    shell: process.platform === 'win32',
  });
  return { status, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}
