import type { Issue } from '../units/issue.ts';
import { networkIssue } from './issue-codes.ts';
import { cellPath, type Table } from './read-table.ts';
import type { Tables } from './read-tables.ts';

/** Each figure by itself and against its neighbours in the row: signs, bounds, order, and cells that go in pairs. */
export function checkFigures(tables: Tables): readonly Issue[] {
  return [...checkBounds(tables), ...checkOrder(tables), ...checkPairs(tables)];
}

function checkBounds(tables: Tables): readonly Issue[] {
  return [
    ...between(tables.places, 'lat', -90, 90),
    ...between(tables.places, 'lon', -180, 180),
    ...between(tables.terminals, 'lat', -90, 90),
    ...between(tables.terminals, 'lon', -180, 180),
    ...between(tables.departures, 'weekday', 1, 7),
    ...between(tables.timeZones, 'offset_minutes', -14 * 60, 14 * 60),
    ...[tables.terminals, tables.links, tables.services, tables.calls, tables.departures].flatMap(years),
    ...[tables.hubOperations, tables.tariffs, tables.equipmentFactors, tables.parameters].flatMap(years),
    ...[tables.exchangeRates, tables.emissionFactors].flatMap(years),
    ...positive(tables.links, 'distance_km', 'tariff_km', 'hours_typical', 'back_hours_typical'),
    ...positive(tables.services, 'departures_per_week', 'max_gross_20_t', 'max_gross_40_t', 'capacity_teu'),
    ...positive(tables.calls, 'run_hours_typical'),
    ...positive(tables.exchangeRates, 'cny'),
    ...positive(tables.equipmentFactors, 'factor'),
    ...notNegative(tables.links, 'toll_km_chongqing', 'toll_km_other'),
    ...notNegative(tables.services, 'cut_off_hours'),
    ...notNegative(tables.calls, 'dwell_hours_typical'),
    ...notNegative(tables.hubOperations, 'distance_km', 'hours_typical', 'free_days'),
    ...notNegative(tables.tariffs, 'unit_price', 'low', 'minimum'),
    ...notNegative(tables.emissionFactors, 'value', 'low'),
  ];
}

function checkOrder(tables: Tables): readonly Issue[] {
  return [
    ...p90NotBelow(tables.links, 'hours_typical', 'hours_p90'),
    ...p90NotBelow(tables.links, 'back_hours_typical', 'back_hours_p90'),
    ...p90NotBelow(tables.calls, 'run_hours_typical', 'run_hours_p90'),
    ...p90NotBelow(tables.calls, 'dwell_hours_typical', 'dwell_hours_p90'),
    ...p90NotBelow(tables.hubOperations, 'hours_typical', 'hours_p90'),
    ...insideSpan(tables.tariffs, 'unit_price'),
    ...insideSpan(tables.equipmentFactors, 'factor'),
    ...insideSpan(tables.parameters, 'value'),
    ...insideSpan(tables.emissionFactors, 'value'),
    ...tables.parameters.rows.flatMap((row) => {
      const isShare = row.row.unit === 'share' || row.row.unit === 'discount';
      const value = Number(row.row.value);
      if (!isShare || (value >= 0 && value <= 1)) return [];
      return [networkIssue('N13', cellPath(row, 'value'), { value, least: 0, most: 1 })];
    }),
    ...tables.links.rows.flatMap((row) => {
      const toll = row.row.toll_km_chongqing + row.row.toll_km_other;
      if (toll <= row.row.distance_km) return [];
      return [networkIssue('N19', cellPath(row, 'toll_km_other'), { toll, distance: row.row.distance_km })];
    }),
  ];
}

function checkPairs(tables: Tables): readonly Issue[] {
  return [
    ...together(tables.links, 'back_hours_typical', 'back_hours_p90'),
    ...together(tables.links, 'back_status', 'back_source'),
    ...together(tables.services, 'closed_en', 'closed_zh'),
    ...together(tables.calls, 'run_hours_typical', 'run_hours_p90'),
    ...together(tables.calls, 'dwell_operation', 'dwell_hours_typical'),
    ...together(tables.calls, 'dwell_hours_typical', 'dwell_hours_p90'),
    ...together(tables.tariffs, 'low', 'high'),
    ...needs(tables.links, 'back_status', 'back_hours_typical'),
    ...needs(tables.calls, 'run_hours_typical', 'link'),
    ...needs(tables.calls, 'run_tariffs', 'link'),
    ...needs(tables.calls, 'dwell_tariffs', 'dwell_operation'),
    ...needs(tables.tariffs, 'low', 'unit_price'),
  ];
}

const isAbsent = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Calls `judge` with each figure of a column; absent ones are none. */
function eachFigure<Row>(
  table: Table<Row>,
  column: keyof Row & string,
  judge: (value: number, path: string) => readonly Issue[],
): readonly Issue[] {
  return table.rows.flatMap((row) => {
    const value = row.row[column];
    return isAbsent(value) ? [] : judge(Number(value), cellPath(row, column));
  });
}

const between = <Row>(table: Table<Row>, column: keyof Row & string, least: number, most: number) =>
  eachFigure(table, column, (value, path) =>
    value >= least && value <= most ? [] : [networkIssue('N13', path, { value, least, most })],
  );

const years = (table: Table<{ year: number }>) => between(table, 'year', 1950, 2100);

const notNegative = <Row>(table: Table<Row>, ...columns: readonly (keyof Row & string)[]) =>
  columns.flatMap((column) =>
    eachFigure(table, column, (value, path) =>
      value >= 0 ? [] : [networkIssue('N14', path, { value, least: 0 })],
    ),
  );

const positive = <Row>(table: Table<Row>, ...columns: readonly (keyof Row & string)[]) =>
  columns.flatMap((column) =>
    eachFigure(table, column, (value, path) => (value > 0 ? [] : [networkIssue('N15', path, { value })])),
  );

function p90NotBelow<Row>(
  table: Table<Row>,
  typicalColumn: keyof Row & string,
  p90Column: keyof Row & string,
): readonly Issue[] {
  return table.rows.flatMap((row) => {
    if (isAbsent(row.row[typicalColumn]) || isAbsent(row.row[p90Column])) return [];
    const typical = Number(row.row[typicalColumn]);
    const p90 = Number(row.row[p90Column]);
    return p90 >= typical ? [] : [networkIssue('N16', cellPath(row, p90Column), { p90, typical })];
  });
}

function insideSpan<Row extends { low: string | number | null; high: string | number | null }>(
  table: Table<Row>,
  column: keyof Row & string,
): readonly Issue[] {
  return table.rows.flatMap((row) => {
    const { low, high } = row.row;
    const value = row.row[column];
    if (low === null || high === null || isAbsent(value)) return [];
    if (Number(low) <= Number(value) && Number(value) <= Number(high)) return [];
    const values = { low: String(low), value: String(value), high: String(high) };
    return [networkIssue('N17', cellPath(row, column), values)];
  });
}

const together = <Row>(table: Table<Row>, one: keyof Row & string, other: keyof Row & string) => [
  ...needs(table, one, other),
  ...needs(table, other, one),
];

/** Where `column` is given, `other` must be too. */
function needs<Row>(
  table: Table<Row>,
  column: keyof Row & string,
  other: keyof Row & string,
): readonly Issue[] {
  return table.rows.flatMap((row) =>
    isAbsent(row.row[column]) || !isAbsent(row.row[other])
      ? []
      : [networkIssue('N18', cellPath(row, other), { column, other })],
  );
}
