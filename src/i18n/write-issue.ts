import { showInvisible } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { messages as messagesEn } from './en/messages.ts';
import { results as resultsEn } from './en/results.ts';
import { formatMoment, formatQuantity } from './format.ts';
import type { Language } from './language.ts';
import { fields as fieldsZh } from './zh/fields.ts';
import { messages as messagesZh } from './zh/messages.ts';
import { results as resultsZh } from './zh/results.ts';

export interface IssueWords {
  /** Finds the name of something an issue carries by its id: goods, a place; undefined for what has none. */
  readonly nameOf?: (id: string) => string | undefined;
  /** Messages of a field of its own, such as those about network folders. */
  readonly messages?: Readonly<Record<string, string>>;
}

const TEXTS = {
  zh: { messages: messagesZh, fields: fieldsZh, charges: resultsZh.charges },
  en: { messages: messagesEn, fields: fieldsEn, charges: resultsEn.charges },
} as const;

/**
 * The sentence of an issue. A value that has a name in each language (`service_zh`, `service_en`) is said by it; times,
 * figures and names of inputs and charges are written as the language does. What stands in quotation marks is quoted,
 * letter for letter, with signs that cannot be seen by their code points. An issue without a message says its code, path
 * and values, so that none is lost.
 */
export function writeIssue({ code, path, values }: Issue, language: Language, own: IssueWords = {}): string {
  const { messages, fields, charges } = TEXTS[language];
  const template = textAt(messages, code) ?? textAt(own.messages ?? {}, code);
  if (template === undefined) return [code, path, ...Object.values(values)].filter(Boolean).join(' ');
  const write = (name: string, value: string | number): string => {
    if (typeof value === 'number') return formatQuantity(value, 2);
    if (TYPED.has(name)) return showInvisible(value);
    if (MOMENT.test(value)) return formatMoment(value, language);
    const word = textAt(fields, value) ?? textAt(messages, value) ?? listed(value, charges, language);
    return own.nameOf?.(value) ?? word ?? showInvisible(value);
  };
  return template.replace(PLACEHOLDER, (whole, mark: string, name: string) => {
    const value = valueAt(values, `${name}_${language}`) ?? valueAt(values, name);
    if (value === undefined) return whole;
    return mark + (mark === '' ? write(name, value) : showInvisible(String(value)));
  });
}

/** `{{name}}`, with the quotation mark that opens before it. */
const PLACEHOLDER = /(["“]?)\{\{(\w+)\}\}/g;

/** Names of the values that a person typed, and of files: quoted as they are even without quotation marks. */
const TYPED: ReadonlySet<string> = new Set(['x', 'value', 'text', 'file', 'c']);

const valueAt = (values: Issue['values'], name: string): string | number | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** Names of a list of kinds of charge; undefined where any of it is none. */
function listed(
  list: string,
  charges: Readonly<Record<string, string>>,
  language: Language,
): string | undefined {
  const names = list.split(', ').map((code) => textAt(charges, code));
  return names.includes(undefined) ? undefined : names.join(language === 'zh' ? '、' : ', ');
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+08:00$/;

/** Puts values in the place of `{{name}}`; a name without a value stays as it is. */
export const fillTemplate = (template: string, find: (name: string) => string | undefined): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => find(name) ?? whole);

function textAt(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
