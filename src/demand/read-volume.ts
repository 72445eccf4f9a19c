import { readInUnits } from '../enquiry/field-units.ts';
import { type Goods, readGoods } from '../enquiry/read-goods.ts';
import { readWithin, unreadableFigure } from '../enquiry/read-within.ts';
import { UNREADABLE } from '../reading/reading.ts';
import type { Issue } from '../units/issue.ts';
import { demandIssue } from './demand-issue.ts';

/** No port of the world handles more in a year. */
const MOST_BOXES = 60_000_000;

/** Boxes a year: more than none, whole or not. */
export function readBoxes(text: string, issues: Issue[]): number {
  const column = 'boxes_per_year';
  const reading = readInUnits('boxes', text);
  if (reading.kind !== 'value') {
    const unread = reading.kind === 'foreign' ? UNREADABLE : reading;
    issues.push(atColumn(unreadableFigure(column, text, unread, { low: 0, high: MOST_BOXES })));
    return 0;
  }
  const { value } = reading.value;
  if (value <= 0) issues.push(demandIssue('D13', column, { x: text }));
  else if (value > MOST_BOXES) issues.push(demandIssue('D14', column, { x: text, column, most: MOST_BOXES }));
  return value;
}

/** CNY that the goods of one box are worth. */
export function readWorth(text: string, issues: Issue[]): number {
  const own: Issue[] = [];
  const value = readWithin('valueCny', text, own);
  issues.push(...own.map(atColumn));
  return value;
}

/** Equipment, commodity and gross tonnes of one box, by the limits that an enquiry has for them. */
export function readLoad(
  [equipment, commodity, grossTonnes]: readonly [string, string, string],
  issues: Issue[],
): Goods | null {
  const own: Issue[] = [];
  const goods = readGoods({ equipment, commodity, grossTonnes, boxes: '1', volumeM3: '' }, own);
  issues.push(...own.filter(({ severity }) => severity === 'error').map(atColumn));
  return goods;
}

/** Columns by the fields of an enquiry that they are read as. */
const COLUMNS: Readonly<Record<string, string>> = { grossTonnes: 't_per_box', valueCny: 'value_cny_per_box' };

/** An issue of an enquiry's field, said of the column. */
function atColumn(issue: Issue): Issue {
  const path = COLUMNS[issue.path] ?? issue.path;
  return {
    ...issue,
    path,
    values: 'parameter' in issue.values ? { ...issue.values, parameter: path } : issue.values,
  };
}
