import { stripVTControlCharacters } from 'node:util';

/** A log is often read from its end alone: what is said there of the failures must fit into a screen. */
const TOLD_AT_MOST = 4;
const LETTERS_AT_MOST = 300;

/** What failed, each test with the head of its message, for the end of a log. */
export function failureLines(failures) {
  const lines = failures
    .slice(0, TOLD_AT_MOST)
    .map(({ test, message }) => `${test}\n${indented(head(message))}`);
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
    ...suites.flatMap((suite) => failedSpecs(suite)),
    ...errors.map(({ message }) => ({ test: 'outside of any test', message: message ?? '' })),
  ];
}

function failedSpecs({ specs, suites = [] }) {
  const failed = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName, results }) => ({
        test: `[${projectName}] ${file} › ${title}`,
        message: results.flatMap(({ errors }) => errors.map((error) => error.message ?? '')).join('\n'),
      })),
  );
  return [...failed, ...suites.flatMap(failedSpecs)];
}

/** Of a message what it says, without the source and the stack. */
function head(message) {
  const text = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |^\s*>?\s*\d* \|/.test(line))
    .join('\n');
  return text.length > LETTERS_AT_MOST ? `${text.slice(0, LETTERS_AT_MOST)}…` : text;
}

const indented = (text) => text.replace(/^/gm, '    ');
