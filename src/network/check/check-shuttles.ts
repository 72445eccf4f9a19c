import type { Issue } from '../../units/issue.ts';
import { cellPath } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Shuttles that take no time and lead in a circle: a box could go round for ever without the clock moving. */
export function checkShuttles(tables: Tables): readonly Issue[] {
  let timeless = tables.hubOperations.rows.filter(
    ({ row }) =>
      row.activity === 'transfer' &&
      row.hours_typical === 0 &&
      row.to_terminal !== '' &&
      row.to_terminal !== row.terminal,
  );
  for (;;) {
    const starts = new Set(timeless.map(({ row }) => row.terminal));
    const ends = new Set(timeless.map(({ row }) => row.to_terminal));
    const circling = timeless.filter(({ row }) => starts.has(row.to_terminal) && ends.has(row.terminal));
    if (circling.length === timeless.length) break;
    timeless = circling;
  }
  return timeless.flatMap((shuttle) => {
    const { terminal: first, to_terminal: second } = shuttle.row;
    // Every circle has a shuttle from an earlier code to a later one; the rest of it need not be named too.
    return first < second ? [networkIssue('N57', cellPath(shuttle, 'hours_typical'), { first, second })] : [];
  });
}
