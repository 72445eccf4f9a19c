/**
 * The whole check: types, lint, build, unit and browser tests, end-to-end tests. Every step runs even when another one
 * fails (but no end-to-end test without a build). Steps run beside each other, so that no core waits for the slowest
 * test of one of them. The last line counts the tests; a failed step that is no test counts as one failure.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runStep, stepLine } from './run-step.mjs';

const reports = fileURLToPath(new URL('../test-results', import.meta.url));
const vitestReport = `${reports}/vitest.json`;
const e2eReport = `${reports}/e2e.json`;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const outcomes = (await Promise.all([checkSource(), checkSite()])).flat();

const sum = (pick) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log('');
for (const outcome of outcomes) console.log(stepLine(outcome, outcome.failed === 0));
console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function checkSource() {
  const read = await Promise.all([
    plainStep('type-check', 'tsc', ['--noEmit']),
    plainStep('lint', 'biome', ['check']),
  ]);
  const tests = await testStep(
    { name: 'unit and browser tests', apart: false },
    'vitest',
    vitestArguments(),
    vitestReport,
    countVitest,
  );
  return [...read, tests];
}

async function checkSite() {
  const build = await plainStep('build', process.execPath, ['scripts/build.mjs']);
  if (build.failed > 0) {
    console.log('\nNo end-to-end tests: the build failed.');
    return [build];
  }
  const args = ['test', '--forbid-only'];
  const tests = await testStep(
    { name: 'end-to-end tests', apart: true },
    'playwright',
    args,
    e2eReport,
    countPlaywright,
  );
  return [build, tests];
}

function vitestArguments() {
  return [
    'run',
    '--allowOnly=false',
    `--maxWorkers=${availableParallelism()}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ];
}

async function plainStep(name, command, args) {
  const { status, seconds } = await runStep(name, command, args, { apart: true });
  return { name, seconds, passed: 0, failed: status === 0 ? 0 : 1 };
}

/** A runner that failed without a failed test in its report (it crashed, a file did not load) counts as one. */
async function testStep({ name, apart }, command, args, report, count) {
  const env = { E2E_REPORT: e2eReport, NATIVE_SOURCE: '1' };
  const { status, seconds } = await runStep(name, command, args, { apart, env });
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
