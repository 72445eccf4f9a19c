import type { Issue } from '../units/issue.ts';
import type { Areas } from './areas.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { messages as messagesEn } from './en/messages.ts';
import { formatMoment, formatQuantity } from './format.ts';
import type { Language } from './language.ts';
import { defineTexts, textEngine } from './text-engine.ts';
import { fields as fieldsZh } from './zh/fields.ts';
import { messages as messagesZh } from './zh/messages.ts';

export interface IssueWords {
  /** Finds the name of something an issue carries by its id: goods, a place; undefined for what has none. */
  readonly nameOf?: (id: string) => string | undefined;
  /** Areas of messages of their own, such as those about network folders. */
  readonly areas?: readonly (keyof Areas)[];
}

const WORDS = {
  zh: { messages: messagesZh, fields: fieldsZh },
  en: { messages: messagesEn, fields: fieldsEn },
} as const;

defineTexts('messages', { zh: messagesZh, en: messagesEn });

/**
 * The sentence of an issue. Times, figures and names of inputs are written as the language does; where it counts
 * something, that is its value `n`. An issue without a message says its code, path and values, so that none is lost.
 */
export function writeIssue(
  issue: Issue,
  language: Language,
  { nameOf, areas = [] }: IssueWords = {},
): string {
  const { code, path, values } = issue;
  const { messages, fields } = WORDS[language];
  const write = (value: string | number): string => {
    if (typeof value === 'number') return formatQuantity(value, 2);
    if (MOMENT.test(value)) return formatMoment(value, language);
    return nameOf?.(value) ?? wordAt(fields, value) ?? wordAt(messages, value) ?? value;
  };
  return textEngine.t(code, {
    lng: language,
    ns: ['messages', ...areas],
    defaultValue: [code, path, ...Object.values(values)].filter(Boolean).join(' '),
    nest: false,
    ...(typeof values.n === 'number' ? { count: values.n } : {}),
    replace: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(value)])),
  });
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function wordAt(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
