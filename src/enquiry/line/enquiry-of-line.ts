import type { LineField, LineReading } from '../../contract/enquiries/enquiry-line.ts';

/** The fields that a line fills, as an enquiry holds them. */
export type FieldsOfLine = Readonly<Partial<Record<Exclude<LineField, 'avoid'>, string>>> & {
  readonly avoid?: readonly string[];
};

export function enquiryOfLine({ settings }: Pick<LineReading, 'settings'>): FieldsOfLine {
  const avoid = settings.filter(({ field }) => field === 'avoid').map(({ value }) => value);
  const texts = settings.filter(({ field }) => field !== 'avoid').map(({ field, value }) => [field, value]);
  return { ...Object.fromEntries(texts), ...(avoid.length === 0 ? {} : { avoid }) };
}
