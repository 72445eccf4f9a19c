import type { z } from 'zod';
import { firstInvisible } from '../../reading/plain-text.ts';
import type { Issue } from '../../units/issue.ts';
import { networkIssue } from '../check/issue-codes.ts';
import { isProvinceToll } from '../province.ts';
import { cellReadings } from './cell.ts';
import { replacementOf } from './older-format.ts';

/** How each form that `cell.ts` names is written; the same in every language. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['decimal', '1234.5'],
  ['integer', '12'],
  ['date', 'YYYY-MM-DD'],
  ['time', 'HH:MM'],
  ['instant', 'YYYY-MM-DDTHH:MMZ'],
  ['country', 'CN'],
  ['province_km', 'CN-GZ:430;CN-GX:454'],
  ['danger_classes', '* | 3 | 2.1;9'],
  ['tariff', 'ocean.box'],
  ['crossed', 'none | malacca;singapore'],
  ['crossed_countries', 'none | CN;KZ;RU'],
  ['billing', 'free | rail.lift;rail.documents'],
  ['equipment', '* | 20 | 40 | 40HQ'],
]);

/** Forms whose cells may be digits that mean two things. */
const READ_FORMS: ReadonlySet<string> = new Set(['decimal', 'integer', 'date']);

/** One of the bases that differ by their province alone stands for all. */
const shortened = (value: unknown): string =>
  isProvinceToll(String(value)) ? 'toll_km_CN-…' : String(value);

function expectedForms(issue: z.core.$ZodIssue): readonly string[] {
  switch (issue.code) {
    case 'invalid_value':
      return [...new Set(issue.values.map(shortened).filter(Boolean))];
    case 'invalid_union':
      return issue.errors.flat().flatMap(expectedForms);
    default:
      return [FORMS.get(issue.message) ?? issue.message];
  }
}

/** What is wrong with one cell: that it is empty, or that it has another form than its column. */
export function cellIssue(path: string, column: string, cell: string, issue: z.core.$ZodIssue): Issue {
  if (cell === '') return networkIssue('N07', path, { column });
  const instead = column === 'basis' ? replacementOf(cell) : undefined;
  if (instead !== undefined) return networkIssue('N74', path, { value: cell, instead });
  const sign = firstInvisible(cell);
  if (sign !== null) return networkIssue('N76', path, { value: cell, sign: `U+${sign}` });
  const readings = READ_FORMS.has(issue.message) ? cellReadings(issue.message, cell) : null;
  if (readings) return networkIssue('N75', path, { value: cell, first: readings[0], second: readings[1] });
  return networkIssue('N04', path, { value: cell, expected: expectedForms(issue).join(' | ') });
}
