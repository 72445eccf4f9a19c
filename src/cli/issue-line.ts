import { cliText } from '../i18n/cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import '../i18n/network-issue-texts.ts';
import { networkMessages } from '../i18n/network-messages.ts';
import '../i18n/policy-issue-texts.ts';
import { policyMessages } from '../i18n/policy-messages.ts';
import { writeIssue } from '../i18n/write-issue.ts';
import type { Issue } from '../units/issue.ts';
import { optionOfField } from './compare-options.ts';

/** `E17 error --boxes: what, why, what to do`, or a file's place where the issue lies in a file. */
export function issueLine(issue: Issue, language: Language): string {
  const { code, severity, path } = issue;
  const option = optionOfField(path);
  const place = path === '' ? '' : ` ${option ?? path}`;
  const isOfFile = [networkMessages.en, policyMessages.en].some((messages) => Object.hasOwn(messages, code));
  const nameOf = isOfFile || (path !== '' && option === undefined) ? asWritten : optionOfField;
  const text = writeIssue(issue, language, { nameOf, areas: ['networkIssues', 'policyIssues'] });
  return `${code} ${cliText(language)(`severities.${severity}`)}${place}: ${text}`;
}

/** Columns, keys and ids are written as in their files, even where an option or a word of the page is spelt alike. */
const asWritten = (text: string): string => text;

/** One line for each issue, for stderr. */
export const issueLines = (issues: readonly Issue[], language: Language): string =>
  issues.map((issue) => `${issueLine(issue, language)}\n`).join('');
