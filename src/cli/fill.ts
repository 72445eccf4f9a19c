import { fillTemplate } from '../i18n/write-issue.ts';

/** A text with its values put in as they stand. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  fillTemplate(text, (name) => values[name]?.toString());
