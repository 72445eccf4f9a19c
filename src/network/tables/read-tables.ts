import type { z } from 'zod';
import type { Issue } from '../../units/issue.ts';
import { networkIssue } from '../check/issue-codes.ts';
import { BACKTEST_FILE, MANIFEST_FILE } from './file-names.ts';
import { LENIENT_TABLES, OPTIONAL_COLUMNS, OPTIONAL_COLUMNS_OF, OPTIONAL_TABLES } from './optional-parts.ts';
import { emptyTable, readTable, type Table } from './read-table.ts';
import { type Row, TABLES, type TableName } from './tables.ts';

/** A table of the format as it was read. */
export type TableOf<Name extends TableName> = Table<Row<Name>>;

/** Every table of a network folder. The rows of all files under `tariffs/` stand in one. */
export interface Tables {
  readonly sources: TableOf<'sources.csv'>;
  readonly places: TableOf<'places.csv'>;
  readonly terminals: TableOf<'terminals.csv'>;
  readonly straits: TableOf<'straits.csv'>;
  readonly links: TableOf<'links.csv'>;
  readonly services: TableOf<'services.csv'>;
  readonly calls: TableOf<'calls.csv'>;
  readonly departures: TableOf<'departures.csv'>;
  readonly hubOperations: TableOf<'hub-operations.csv'>;
  readonly tariffs: TableOf<'tariffs/*.csv'>;
  readonly tariffConditions: TableOf<'tariff-conditions.csv'>;
  readonly surcharges: TableOf<'surcharges.csv'>;
  readonly dangerousGoods: TableOf<'dangerous-goods.csv'>;
  readonly reeferPower: TableOf<'reefer-power.csv'>;
  readonly equipmentFactors: TableOf<'equipment-factors.csv'>;
  readonly parameters: TableOf<'parameters.csv'>;
  readonly exchangeRates: TableOf<'exchange-rates.csv'>;
  readonly priceSeries: TableOf<'price-series.csv'>;
  readonly priceLevels: TableOf<'price-levels.csv'>;
  readonly emissionFactors: TableOf<'emission-factors.csv'>;
  readonly capacities: TableOf<'capacities.csv'>;
  readonly events: TableOf<'events.csv'>;
  readonly advisories: TableOf<'advisories.csv'>;
  readonly timeZones: TableOf<'time-zones.csv'>;
}

/** Files of a network folder that hold no table of it. */
const OTHER_FILES: ReadonlySet<string> = new Set([MANIFEST_FILE, BACKTEST_FILE]);

const MAY_LACK: ReadonlySet<string> = new Set(OPTIONAL_TABLES);
const IS_LENIENT: ReadonlySet<string> = new Set(LENIENT_TABLES);

/** A table that is not there and need not be. */
const NO_ROWS = { ...emptyTable<never>(), complete: true };

const TARIFF_FILE = /^tariffs\/[^/]+\.csv$/;

export function readTables(files: ReadonlyMap<string, string>): Tables {
  const one = <Schema extends z.ZodObject>(
    schema: Schema,
    file: string,
    own: readonly string[] = [],
  ): Table<z.output<Schema>> => {
    const text = files.get(file);
    if (text === undefined) return MAY_LACK.has(file) ? NO_ROWS : missing(file);
    const table = readTable(schema, file, text, [...OPTIONAL_COLUMNS, ...own]);
    return IS_LENIENT.has(file) ? { ...table, issues: table.issues.map(asWarning) } : table;
  };
  const tariffFiles = [...files.keys()].filter((file) => TARIFF_FILE.test(file)).sort();
  const tariffs = tariffFiles.map((file) =>
    one(TABLES['tariffs/*.csv'], file, OPTIONAL_COLUMNS_OF['tariffs/*.csv']),
  );
  return {
    sources: one(TABLES['sources.csv'], 'sources.csv'),
    places: one(TABLES['places.csv'], 'places.csv'),
    terminals: one(TABLES['terminals.csv'], 'terminals.csv'),
    straits: one(TABLES['straits.csv'], 'straits.csv'),
    links: one(TABLES['links.csv'], 'links.csv', OPTIONAL_COLUMNS_OF['links.csv']),
    services: one(TABLES['services.csv'], 'services.csv'),
    calls: one(TABLES['calls.csv'], 'calls.csv'),
    departures: one(TABLES['departures.csv'], 'departures.csv'),
    hubOperations: one(TABLES['hub-operations.csv'], 'hub-operations.csv'),
    tariffs: tariffs.length === 0 ? missing('tariffs/*.csv') : joined(tariffs),
    tariffConditions: one(TABLES['tariff-conditions.csv'], 'tariff-conditions.csv'),
    surcharges: one(TABLES['surcharges.csv'], 'surcharges.csv'),
    dangerousGoods: one(TABLES['dangerous-goods.csv'], 'dangerous-goods.csv'),
    reeferPower: one(TABLES['reefer-power.csv'], 'reefer-power.csv'),
    equipmentFactors: one(TABLES['equipment-factors.csv'], 'equipment-factors.csv'),
    parameters: one(TABLES['parameters.csv'], 'parameters.csv'),
    exchangeRates: one(TABLES['exchange-rates.csv'], 'exchange-rates.csv'),
    priceSeries: one(TABLES['price-series.csv'], 'price-series.csv'),
    priceLevels: one(TABLES['price-levels.csv'], 'price-levels.csv'),
    emissionFactors: one(TABLES['emission-factors.csv'], 'emission-factors.csv'),
    capacities: one(TABLES['capacities.csv'], 'capacities.csv'),
    events: one(TABLES['events.csv'], 'events.csv'),
    advisories: one(TABLES['advisories.csv'], 'advisories.csv'),
    timeZones: one(TABLES['time-zones.csv'], 'time-zones.csv'),
  };
}

/** Tables whose name is misspelt would otherwise be passed over in silence. */
export function unreadFiles(files: ReadonlyMap<string, string>): readonly Issue[] {
  const isRead = (file: string): boolean =>
    Object.hasOwn(TABLES, file) || OTHER_FILES.has(file) || TARIFF_FILE.test(file);
  return [...files.keys()]
    .filter((file) => /\.(csv|ya?ml)$/.test(file) && !isRead(file))
    .sort()
    .map((file) => networkIssue('N12', file, { file }));
}

const asWarning = (issue: Issue): Issue =>
  issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue;

function missing<Row>(file: string): Table<Row> {
  return { ...emptyTable(), issues: [networkIssue('N01', file, { file })] };
}

function joined<Row>(tables: readonly Table<Row>[]): Table<Row> {
  return {
    rows: tables.flatMap((table) => table.rows),
    raw: tables.flatMap((table) => table.raw),
    complete: tables.every((table) => table.complete),
    distinct: (column) => new Set(tables.flatMap((table) => [...table.distinct(column)])),
    issues: tables.flatMap((table) => table.issues),
  };
}
