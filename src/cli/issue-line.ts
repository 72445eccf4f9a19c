import { CLI_MESSAGES } from '../i18n/cli-messages.ts';
import { messages as en } from '../i18n/en/messages.ts';
import type { Language } from '../i18n/language.ts';
import { networkMessages } from '../i18n/network-messages.ts';
import { messages as zh } from '../i18n/zh/messages.ts';
import type { Issue } from '../units/issue.ts';
import { optionOfField } from './compare-options.ts';
import { fill } from './fill.ts';

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { ...networkMessages.zh, ...zh },
  en: { ...networkMessages.en, ...en },
};

/** `E17 error --boxes: what, why, what to do`, or a file's place where the issue lies in a file. */
export function issueLine(issue: Issue, language: Language): string {
  const { code, severity, path, values } = issue;
  const place = path === '' ? '' : ` ${optionOfField(path) ?? path}`;
  const parameter = optionOfField(String(values.parameter ?? ''));
  const message = MESSAGES[language][code];
  const text =
    message === undefined
      ? JSON.stringify(values)
      : fill(message, parameter ? { ...values, parameter } : values);
  return `${code} ${CLI_MESSAGES[language].severities[severity]}${place}: ${text}`;
}

/** One line for each issue, for stderr. */
export const issueLines = (issues: readonly Issue[], language: Language): string =>
  issues.map((issue) => `${issueLine(issue, language)}\n`).join('');
