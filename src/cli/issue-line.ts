import { calibrationMessages } from '../i18n/calibration/calibration-messages.ts';
import { cliText } from '../i18n/cli-texts.ts';
import { demandMessages } from '../i18n/demand/demand-messages.ts';
import { runMessages } from '../i18n/demand/run-messages.ts';
import { listMessages } from '../i18n/desk/list-messages.ts';
import type { Language } from '../i18n/language.ts';
import { networkMessages } from '../i18n/network-messages.ts';
import { rateMessages } from '../i18n/rates/rate-messages.ts';
import '../i18n/file-issue-texts.ts';
import { policyMessages } from '../i18n/policy-messages.ts';
import { quoteMessages } from '../i18n/quote/quote-messages.ts';
import { targetMessages } from '../i18n/target/target-messages.ts';
import { writeIssue } from '../i18n/write-issue.ts';
import { showInvisible } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { optionOfField } from './compare-options.ts';

const OF_FILES = [
  networkMessages,
  policyMessages,
  demandMessages,
  runMessages,
  quoteMessages,
  rateMessages,
  listMessages,
  targetMessages,
  calibrationMessages,
];

/** `E17 error --boxes: what, why, what to do`, or a file's place where the issue lies in a file. */
export function issueLine(issue: Issue, language: Language): string {
  const { code, severity, path } = issue;
  const option = optionOfField(path);
  const place = path === '' ? '' : ` ${option ?? showInvisible(path)}`;
  const isOfFile = OF_FILES.some((messages) => Object.hasOwn(messages.en, code));
  const isOfEnquiry = path === '' || option !== undefined || OF_ANSWER.test(path);
  const nameOf = isOfFile || !isOfEnquiry ? asWritten : optionOfField;
  const text = writeIssue(issue, language, {
    nameOf,
    areas: [
      'networkIssues',
      'policyIssues',
      'demandIssues',
      'runIssues',
      'quoteIssues',
      'rateIssues',
      'listIssues',
      'targetIssues',
      'calibrationIssues',
    ],
  });
  return `${code} ${cliText(language)(`severities.${severity}`)}${place}: ${text}`;
}

/** Paths of issues of an answer as a whole, which are no file's. */
const OF_ANSWER = /^(?:charges|power)(?::|$)/;

/** Columns, keys and ids are written as in their files, even where an option or a word of the page is spelt alike. */
const asWritten = (text: string): string => showInvisible(text);

/** One line for each issue, for stderr. */
export const issueLines = (issues: readonly Issue[], language: Language): string =>
  issues.map((issue) => `${issueLine(issue, language)}\n`).join('');
