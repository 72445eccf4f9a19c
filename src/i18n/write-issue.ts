import { quotation, showInvisible } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import type { Areas } from './areas.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { messages as messagesEn } from './en/messages.ts';
import { results as resultsEn } from './en/results.ts';
import { formatMoment, formatQuantity } from './format.ts';
import type { Language } from './language.ts';
import { loadName } from './load-text.ts';
import { defineTexts, textEngine } from './text-engine.ts';
import { fields as fieldsZh } from './zh/fields.ts';
import { messages as messagesZh } from './zh/messages.ts';
import { results as resultsZh } from './zh/results.ts';

export interface IssueWords {
  /** Finds the name of something an issue carries by its id: goods, a place; undefined for what has none. */
  readonly nameOf?: (id: string) => string | undefined;
  /** Areas of messages of their own, such as those about network folders. */
  readonly areas?: readonly (keyof Areas)[];
}

const WORDS = {
  zh: { messages: messagesZh, fields: fieldsZh, charges: resultsZh.charges },
  en: { messages: messagesEn, fields: fieldsEn, charges: resultsEn.charges },
} as const;

defineTexts('messages', { zh: messagesZh, en: messagesEn });

/**
 * The sentence of an issue. A value that has a name in each language (`service_zh`, `service_en`) is said by it; times,
 * figures and names of inputs and charges are written as the language does; what stands in quotation marks is quoted,
 * letter for letter, with signs that cannot be seen by their code points. Where it counts something, that is its value
 * `n`. An issue without a message says its code, path and values, so that none is lost.
 */
export function writeIssue(
  issue: Issue,
  language: Language,
  { nameOf, areas = [] }: IssueWords = {},
): string {
  const { values } = issue;
  const { messages, fields, charges } = WORDS[language];
  const text = textOf(issue, language, areas);
  const write = (name: string, value: string | number): string => {
    if (typeof value === 'number') return formatQuantity(value, 2);
    if (TYPED.has(name)) return quotation(value);
    if (name === 'box') return showInvisible(loadName(value, language));
    if (MOMENT.test(value)) return formatMoment(value, language);
    const word = wordAt(fields, value) ?? wordAt(messages, value) ?? listed(value, charges, language);
    const named = nameOf?.(value) ?? word;
    if (named !== undefined || nameOf === undefined || name !== 'choices')
      return named ?? showInvisible(value);
    return value
      .split(', ')
      .map((choice) => nameOf(choice) ?? showInvisible(choice))
      .join(between(language));
  };
  return text.replace(PLACEHOLDER, (whole, mark: string, name: string) => {
    const value = ownValue(values, `${name}_${language}`) ?? ownValue(values, name);
    if (value === undefined) return whole;
    return mark + (mark === '' ? write(name, value) : quotation(String(value)));
  });
}

/** The text of an issue in the form its count asks for, its values not yet put in: how one is written its place decides. */
const textOf = (
  { code, path, values }: Issue,
  language: Language,
  areas: NonNullable<IssueWords['areas']>,
): string =>
  textEngine.t(code, {
    lng: language,
    ns: ['messages', ...areas],
    defaultValue: [code, path, ...Object.values(values)].filter(Boolean).join(' '),
    nest: false,
    skipInterpolation: true,
    ...(typeof values.n === 'number' ? { count: values.n } : {}),
  });

/** `{{name}}`, with the quotation mark that opens before it. */
const PLACEHOLDER = /(["“]?)\{\{(\w+)\}\}/g;

const ownValue = (values: Issue['values'], name: string): string | number | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** Names of the values that a person typed, and of files: said as they are, whatever they look like. */
const TYPED: ReadonlySet<string> = new Set(['x', 'value', 'text', 'file', 'c']);

/** Names of a list of kinds of charge; undefined where any of it is none. */
function listed(
  list: string,
  charges: Readonly<Record<string, string>>,
  language: Language,
): string | undefined {
  const names = list.split(', ').map((code) => wordAt(charges, code));
  return names.includes(undefined) ? undefined : names.join(between(language));
}

const between = (language: Language): string => (language === 'zh' ? '、' : ', ');

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+08:00$/;

function wordAt(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
