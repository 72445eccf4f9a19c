import { showInvisible } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { messages as messagesEn } from './en/messages.ts';
import { formatMoment, formatQuantity } from './format.ts';
import type { Language } from './language.ts';
import { fields as fieldsZh } from './zh/fields.ts';
import { messages as messagesZh } from './zh/messages.ts';

export interface IssueWords {
  /** Finds the name of something an issue carries by its id: goods, a place; undefined for what has none. */
  readonly nameOf?: (id: string) => string | undefined;
  /** Messages of a field of its own, such as those about network folders. */
  readonly messages?: Readonly<Record<string, string>>;
}

const TEXTS = {
  zh: { messages: messagesZh, fields: fieldsZh },
  en: { messages: messagesEn, fields: fieldsEn },
} as const;

/**
 * The sentence of an issue. Times, figures and names of inputs are written as the language does; what stands in
 * quotation marks is quoted, letter for letter, with signs that cannot be seen by their code points. An issue without
 * a message says its code, path and values, so that none is lost.
 */
export function writeIssue({ code, path, values }: Issue, language: Language, own: IssueWords = {}): string {
  const { messages, fields } = TEXTS[language];
  const template = textAt(messages, code) ?? textAt(own.messages ?? {}, code);
  if (template === undefined) return [code, path, ...Object.values(values)].filter(Boolean).join(' ');
  const write = (value: string | number): string => {
    if (typeof value === 'number') return formatQuantity(value, 2);
    if (MOMENT.test(value)) return formatMoment(value, language);
    return own.nameOf?.(value) ?? textAt(fields, value) ?? textAt(messages, value) ?? showInvisible(value);
  };
  return template.replace(PLACEHOLDER, (whole, mark: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return mark + (mark === '' ? write(value) : showInvisible(String(value)));
  });
}

/** `{{name}}`, with the quotation mark that opens before it. */
const PLACEHOLDER = /(["“]?)\{\{(\w+)\}\}/g;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+08:00$/;

/** Puts values in the place of `{{name}}`; a name without a value stays as it is. */
export const fillTemplate = (template: string, find: (name: string) => string | undefined): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => find(name) ?? whole);

function textAt(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
