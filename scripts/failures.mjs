import { stripVTControlCharacters } from 'node:util';

/** A log is often read from its end alone: what is said there of the failures must fit into a screen. */
const TOLD_AT_MOST = 4;
const LETTERS_AT_MOST = 300;
/** Of a longer message also the end: what a step waited for to the last. */
const LAST_LETTERS = 300;

/** What failed, each test with the gist of its message, for the end of a log. */
export function failureLines(failures) {
  const lines = failures
    .slice(0, TOLD_AT_MOST)
    .map(({ test, message }) => `${test}\n${indented(gist(message))}`);
  const left = failures.length - lines.length;
  return left > 0 ? [...lines, `and ${left} more`] : lines;
}

/** The failed tests of a report of Vitest's, with those files that could not be loaded. */
export function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && assertionResults.length === 0) return [{ test: name, message }];
    return failed.map(({ fullName, failureMessages }) => ({
      test: `${name} › ${fullName}`,
      message: failureMessages.join('\n'),
    }));
  });
}

/** The failed tests of a report of Playwright's, with what failed outside of any test. */
export function playwrightFailures({ suites, errors }) {
  return [
    ...suites.flatMap((suite) => specsThat('unexpected', suite)),
    ...errors.map(({ message }) => ({ test: 'outside of any test', message: message ?? '' })),
  ];
}

/** The tests of a report of Playwright's that passed at their second try alone, with why they failed at the first. */
export const playwrightSecondTries = ({ suites }) => suites.flatMap((suite) => specsThat('flaky', suite));

function specsThat(ended, { specs, suites = [] }) {
  const these = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === ended)
      .map(({ projectName, results }) => ({
        test: `[${projectName}] ${file} › ${title}`,
        message: results.flatMap(({ errors }) => errors.map((error) => error.message ?? '')).join('\n'),
      })),
  );
  return [...these, ...suites.flatMap((suite) => specsThat(ended, suite))];
}

/** Of a message what it says, without the source and the stack. */
function gist(message) {
  const text = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |^\s*>?\s*\d* \|/.test(line))
    .join('\n');
  if (text.length <= LETTERS_AT_MOST + LAST_LETTERS) return text;
  return `${text.slice(0, LETTERS_AT_MOST)}…\n…${text.slice(-LAST_LETTERS)}`;
}

const indented = (text) => text.replace(/^/gm, '    ');
