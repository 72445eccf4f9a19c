import { daysBetween } from '../../units/calendar-day.ts';
import type { Issue } from '../../units/issue.ts';
import { groupBy } from '../group-by.ts';
import { cellPath } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Between points farther apart than this a straight line is a guess. */
const WIDEST_GAP_DAYS = 366;

/** A level that is no price is left out and the rest is used; a series without any level can be followed by nothing. */
export const isLevel = (value: string): boolean => Number(value) > 0;

/** Levels above zero, series without long gaps, rows that either follow a series or stay. */
export function checkPriceSeries(tables: Tables): readonly Issue[] {
  return [...checkLevels(tables), ...checkSeries(tables), ...checkCourses(tables)];
}

const checkLevels = ({ priceLevels }: Tables): readonly Issue[] =>
  priceLevels.rows.flatMap((row) =>
    isLevel(row.row.value) ? [] : [networkIssue('N85', cellPath(row, 'value'), { value: row.row.value })],
  );

function checkSeries({ priceSeries, priceLevels }: Tables): readonly Issue[] {
  const used = priceLevels.rows.filter(({ row }) => isLevel(row.value));
  const levels = groupBy(used, ({ row }) => row.series);
  const empty = priceSeries.rows.flatMap((row) =>
    levels.has(row.row.series) || !priceLevels.complete
      ? []
      : [networkIssue('N86', cellPath(row, 'series'), { series: row.row.series })],
  );
  const gaps = [...levels].flatMap(([series, rows]) => {
    const inOrder = rows.toSorted((a, b) => (a.row.date < b.row.date ? -1 : 1));
    return inOrder.flatMap((row, index) => {
      const before = inOrder[index - 1];
      if (!before) return [];
      const days = daysBetween(before.row.date, row.row.date);
      if (days <= WIDEST_GAP_DAYS) return [];
      const values = { series, from: before.row.date, to: row.row.date, days };
      return [networkIssue('N87', cellPath(row, 'date'), values)];
    });
  });
  return [...empty, ...gaps];
}

const checkCourses = ({ tariffs }: Tables): readonly Issue[] =>
  tariffs.rows.flatMap((row) => {
    const { series, flat } = row.row;
    if (series === '' || flat === '') return [];
    return [networkIssue('N88', cellPath(row, 'flat'), { series, flat })];
  });
