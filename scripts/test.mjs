/**
 * The whole check: types, lint, build, unit and browser tests, end-to-end tests. Every step runs even when another one
 * fails (but no end-to-end test without a build). Steps run beside each other, so that no core waits for the slowest
 * test of one of them. At the end stands why tests failed, and which of the page passed only when tried again; the last line counts them, and a failed step that is no test
 * counts as one failure.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { failureLines, playwrightFailures, playwrightSecondTries, vitestFailures } from './failures.mjs';
import { runStep, stepLine } from './run-step.mjs';

const reports = fileURLToPath(new URL('../test-results', import.meta.url));
const vitestReport = `${reports}/vitest.json`;
const e2eReport = `${reports}/e2e.json`;

/** Four checkers, as by default, would each look at what all share: twice the work, on cores that others use too. */
const TYPES = ['--noEmit', '--checkers', '1'];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const outcomes = (await Promise.all([checkSource(), checkSite()])).flat();

const sum = (pick) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log('');
for (const outcome of outcomes) console.log(stepLine(outcome, outcome.failed === 0));
const told = (title, list) => {
  if (list.length > 0) console.log(`\n${title}:`);
  for (const line of failureLines(list)) console.log(`\n${line}`);
};
told(
  'Passed at the second try, in a new browser',
  outcomes.flatMap(({ secondTries = [] }) => secondTries),
);
told(
  'Failed',
  outcomes.flatMap(({ failures = [] }) => failures),
);
console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function checkSource() {
  const read = await Promise.all([
    plainStep('type-check', 'tsc', TYPES),
    plainStep('lint', 'biome', ['check']),
  ]);
  const tests = await testStep(
    { name: 'unit and browser tests', apart: false },
    'vitest',
    vitestArguments(),
    vitestReport,
    readVitest,
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
    readPlaywright,
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
async function testStep({ name, apart }, command, args, report, read) {
  const env = { E2E_REPORT: e2eReport, NATIVE_SOURCE: '1' };
  const { status, seconds } = await runStep(name, command, args, { apart, env });
  const { passed, failures, secondTries } = readReport(report, read);
  // A runner that failed without a failed test in its report has crashed.
  const failed = status === 0 ? failures.length : Math.max(1, failures.length);
  return { name, seconds, passed, failed, failures, secondTries };
}

function readReport(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    return { passed: 0, failures: [{ test: report, message: `no report: ${error}` }] };
  }
}

function readVitest(report) {
  return { passed: report.numPassedTests, failures: vitestFailures(report) };
}

function readPlaywright(report) {
  const { expected, flaky } = report.stats;
  return {
    passed: expected + flaky,
    failures: playwrightFailures(report),
    secondTries: playwrightSecondTries(report),
  };
}
