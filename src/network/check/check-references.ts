import type { Issue } from '../../units/issue.ts';
import { matchesPattern } from '../conditions/key-pattern.ts';
import { FREE, NONE } from '../tables/cell.ts';
import { cellOf, cellPath, type Table } from '../tables/read-table.ts';
import type { TableOf, Tables } from '../tables/read-tables.ts';
import type { Row, TableName } from '../tables/tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Every key named in a cell, or in a `;` list of keys, must stand in the table it belongs to. */
export function checkReferences(tables: Tables): readonly Issue[] {
  const sources = keysOf(tables.sources, 'source', 'sources.csv');
  const places = keysOf(tables.places, 'place', 'places.csv');
  const terminals = keysOf(tables.terminals, 'terminal', 'terminals.csv');
  const straits = keysOf(tables.straits, 'strait', 'straits.csv');
  const links = keysOf(tables.links, 'link', 'links.csv');
  const services = keysOf(tables.services, 'service', 'services.csv');
  const tariffs = keysOf(tables.tariffs, 'tariff', 'tariffs/*.csv');
  const parameters = keysOf(tables.parameters, 'parameter', 'parameters.csv');
  const factors = keysOf(tables.emissionFactors, 'emission_factor', 'emission-factors.csv');
  const series = keysOf(tables.priceSeries, 'series', 'price-series.csv');
  const zones = keysOf(tables.timeZones, 'timezone', 'time-zones.csv');

  return [
    ...check(tables.terminals, { place: places, timezone: zones, source: sources }),
    ...check(tables.links, {
      from: terminals,
      to: terminals,
      emission_factor: factors,
      straits: orWord(straits, NONE),
      back_source: sources,
      source: sources,
    }),
    ...check(tables.services, { source: sources }),
    ...check(tables.calls, {
      service: services,
      terminal: terminals,
      link: links,
      run_tariffs: tariffs,
      dwell_tariffs: tariffs,
      source: sources,
    }),
    ...check(tables.departures, { service: services, source: sources }),
    ...check(tables.hubOperations, {
      terminal: terminals,
      to_terminal: terminals,
      storage_tariff: tariffs,
      tariffs: orWord(tariffs, FREE),
      source: sources,
    }),
    ...check(tables.tariffs, { factors: parameters, series, source: sources }),
    ...check(tables.priceLevels, { series, source: sources }),
    ...checkPatterns(tables.tariffConditions, 'tariff', tariffs),
    ...check(tables.surcharges, { tariff: tariffs }),
    ...check(tables.dangerousGoods, { terminal: terminals, source: sources }),
    ...checkPatterns(tables.dangerousGoods, 'service', services),
    ...check(tables.reeferPower, { source: sources }),
    ...checkPatterns(tables.reeferPower, 'service', services),
    ...check(tables.equipmentFactors, { source: sources }),
    ...check(tables.parameters, { source: sources }),
    ...check(tables.exchangeRates, { source: sources }),
    ...check(tables.emissionFactors, { source: sources }),
  ];
}

interface Keys {
  readonly table: TableName;
  /** Null where the table could not be read whole: then no key can be called unknown. */
  readonly known: ReadonlySet<string> | null;
}

function keysOf<Name extends TableName>(
  table: TableOf<Name>,
  column: keyof Row<Name> & string,
  name: Name,
): Keys {
  const known = table.complete ? new Set(table.raw.map((row) => cellOf(row, column))) : null;
  return { table: name, known };
}

/** Keys, or the word that says that there are none. */
const orWord = ({ table, known }: Keys, word: string): Keys => ({
  table,
  known: known && new Set([...known, word]),
});

function check<Cells>(
  table: Table<Cells>,
  references: { readonly [Column in keyof Cells & string]?: Keys },
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [column, keys] of Object.entries<Keys | undefined>(references)) {
    if (!keys?.known) continue;
    const unknown = unknownKeys(table.distinct(column), keys.known);
    if (unknown.size === 0) continue;
    for (const row of table.raw) {
      for (const value of unknown.get(cellOf(row, column)) ?? []) {
        issues.push(networkIssue('N05', cellPath(row, column), { value, table: keys.table }));
      }
    }
  }
  return issues;
}

/** A key, or a pattern that some key has the form of. */
function checkPatterns<Cells>(
  table: Table<Cells>,
  column: keyof Cells & string,
  { known, table: name }: Keys,
): readonly Issue[] {
  if (!known) return [];
  return table.raw.flatMap((row) => {
    const value = cellOf(row, column);
    const isMet = value === '' || [...known].some((key) => matchesPattern(value, key));
    return isMet ? [] : [networkIssue('N05', cellPath(row, column), { value, table: name })];
  });
}

/** Cells that name a key their table does not hold, with those keys. */
function unknownKeys(
  cells: Iterable<string>,
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const unknown = new Map<string, readonly string[]>();
  for (const cell of cells) {
    const keys = keysIn(cell).filter((key) => !known.has(key));
    if (keys.length > 0) unknown.set(cell, keys);
  }
  return unknown;
}

function keysIn(cell: string): readonly string[] {
  if (!cell.includes(';')) return cell === '' ? [] : [cell];
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
