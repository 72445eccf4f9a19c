import type { Issue } from '../units/issue.ts';

/** Reads the text of a cell; what is wrong with it is added to the issues. */
type CellReader<Value> = (text: string, issues: Issue[]) => Value;

/**
 * A reader that reads each text once. Tables repeat a few hundred texts in a million rows. `column` says where the cell
 * stands this time, where that is not always the same.
 */
export function remembered<Value>(
  read: CellReader<Value>,
): (text: string, issues: Issue[], column?: string) => Value {
  const known = new Map<string, { readonly value: Value; readonly issues: readonly Issue[] }>();
  return (text, issues, column) => {
    let reading = known.get(text);
    if (!reading) {
      const own: Issue[] = [];
      reading = { value: read(text, own), issues: own };
      known.set(text, reading);
    }
    for (const issue of reading.issues) issues.push(column === undefined ? issue : inColumn(issue, column));
    return reading.value;
  };
}

/** Said of the column: what names a field names it too. */
const inColumn = (issue: Issue, column: string): Issue => ({
  ...issue,
  path: column,
  values: 'parameter' in issue.values ? { ...issue.values, parameter: column } : issue.values,
});
