/** What the id of every flow of a sample begins with, so that no row of it passes for a record of what was carried. */
const SAMPLE_MARK = 'SAMPLE-';

export const isSampleId = (id: string): boolean => id.startsWith(SAMPLE_MARK);

export const sampleId = (number: number, digits: number): string =>
  `${SAMPLE_MARK}${String(number).padStart(digits, '0')}`;
