import type { Issue } from '../../units/issue.ts';
import { readFigure } from '../tables/cell.ts';
import { cellOf, cellPath, type Table } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { type FolderIssues, networkIssue } from './issue-codes.ts';

/** Each figure by itself: its sign and the bounds that its meaning sets. */
export function checkBounds(tables: Tables): readonly Issue[] {
  return [
    ...between(tables.places, 'lat', -90, 90),
    ...between(tables.places, 'lon', -180, 180),
    ...between(tables.terminals, 'lat', -90, 90),
    ...between(tables.terminals, 'lon', -180, 180),
    ...between(tables.straits, 'lat', -90, 90),
    ...between(tables.straits, 'lon', -180, 180),
    ...between(tables.departures, 'weekday', 1, 7),
    ...between(tables.timeZones, 'offset_minutes', -14 * 60, 14 * 60),
    ...withYears(tables).flatMap((table) => between(table, 'year', 1950, 2100)),
    ...between(tables.capacities, 'others_share', 0, 1),
    ...positive(tables.straits, 'within_km'),
    ...positive(tables.capacities, 'amount', 'hours_between'),
    ...positive(tables.links, 'distance_km', 'tariff_km', 'hours_typical', 'back_hours_typical'),
    ...positive(tables.services, 'departures_per_week', 'max_gross_20_t', 'max_gross_40_t', 'capacity_teu'),
    ...positive(tables.calls, 'run_hours_typical'),
    ...positive(tables.exchangeRates, 'cny'),
    ...positive(tables.equipmentFactors, 'factor'),
    ...notNegative(tables.links, 'toll_km_chongqing'),
    ...notNegative(tables.services, 'cut_off_hours'),
    ...notNegative(tables.calls, 'dwell_hours_typical'),
    ...notNegative(tables.hubOperations, 'distance_km', 'hours_typical', 'free_days'),
    ...notNegative(tables.tariffs, 'unit_price', 'low', 'minimum'),
    ...notNegative(tables.emissionFactors, 'value', 'low'),
    ...checkShares(tables),
  ];
}

const withYears = (tables: Tables): readonly Table<{ readonly year: number }>[] => [
  tables.terminals,
  tables.links,
  tables.services,
  tables.calls,
  tables.departures,
  tables.hubOperations,
  tables.tariffs,
  tables.equipmentFactors,
  tables.parameters,
  tables.exchangeRates,
  tables.priceLevels,
  tables.emissionFactors,
  tables.capacities,
];

function checkShares(tables: Tables): readonly Issue[] {
  return tables.parameters.rows.flatMap((row) => {
    const isShare = row.row.unit === 'share' || row.row.unit === 'discount';
    const value = Number(row.row.value);
    if (!isShare || (value >= 0 && value <= 1)) return [];
    return [networkIssue('N13', cellPath(row, 'value'), { value: cellOf(row, 'value'), least: 0, most: 1 })];
  });
}

/** Holds each figure of a column against `fault`, which says what is wrong with a cell; absent ones are none. */
function eachFigure<Row, Code extends 'N13' | 'N14' | 'N15'>(
  table: Table<Row>,
  column: keyof Row & string,
  code: Code,
  fault: (figure: number, value: string) => FolderIssues[Code] | null,
): readonly Issue[] {
  const faultOf = (cell: string) => {
    const figure = readFigure(cell);
    return figure === undefined ? null : fault(figure, cell);
  };
  if ([...table.distinct(column)].every((cell) => faultOf(cell) === null)) return [];
  return table.rows.flatMap((row) => {
    const values = faultOf(cellOf(row, column));
    return values ? [networkIssue(code, cellPath(row, column), values)] : [];
  });
}

const between = <Row>(table: Table<Row>, column: keyof Row & string, least: number, most: number) =>
  eachFigure(table, column, 'N13', (figure, value) =>
    figure >= least && figure <= most ? null : { value, least, most },
  );

const notNegative = <Row>(table: Table<Row>, ...columns: readonly (keyof Row & string)[]) =>
  columns.flatMap((column) =>
    eachFigure(table, column, 'N14', (figure, value) => (figure >= 0 ? null : { value, least: 0 })),
  );

const positive = <Row>(table: Table<Row>, ...columns: readonly (keyof Row & string)[]) =>
  columns.flatMap((column) =>
    eachFigure(table, column, 'N15', (figure, value) => (figure > 0 ? null : { value })),
  );
