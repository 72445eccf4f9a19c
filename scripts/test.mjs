/**
 * The whole check: types, lint, build, unit and browser tests, end-to-end tests. Every step runs even when an earlier
 * one failed (but no end-to-end test without a build). The last line counts the tests; a failed step that is no test
 * counts as one failure.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runStep, stepLine } from './run-step.mjs';

const reports = fileURLToPath(new URL('../test-results', import.meta.url));
const vitestReport = `${reports}/vitest.json`;
const e2eReport = `${reports}/e2e.json`;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const outcomes = await Promise.all([
  plainStep('type-check', 'tsc', ['--noEmit']),
  plainStep('lint', 'biome', ['check']),
  plainStep('build', process.execPath, ['scripts/build.mjs']),
]);
const isBuilt = outcomes.at(-1).failed === 0;
outcomes.push(
  await testStep('unit and browser tests', 'vitest', vitestArguments(), vitestReport, countVitest),
);
if (isBuilt) {
  const args = ['test', '--forbid-only'];
  outcomes.push(await testStep('end-to-end tests', 'playwright', args, e2eReport, countPlaywright));
} else {
  console.log('\nNo end-to-end tests: the build failed.');
}

const sum = (pick) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log('');
for (const outcome of outcomes) console.log(stepLine(outcome, outcome.failed === 0));
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

async function plainStep(name, command, args) {
  const { status, seconds } = await runStep(name, command, args, { apart: true });
  return { name, seconds, passed: 0, failed: status === 0 ? 0 : 1 };
}

/** A runner that failed without a failed test in its report (it crashed, a file did not load) counts as one. */
async function testStep(name, command, args, report, count) {
  const { status, seconds } = await runStep(name, command, args, { env: { E2E_REPORT: e2eReport } });
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
