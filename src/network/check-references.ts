import type { Issue } from '../units/issue.ts';
import { networkIssue } from './issue-codes.ts';
import { cellOf, cellPath, type Table } from './read-table.ts';
import type { TableOf, Tables } from './read-tables.ts';
import type { Row, TableName } from './tables.ts';

/** Every key named in a cell, or in a `;` list of keys, must stand in the table it belongs to. */
export function checkReferences(tables: Tables): readonly Issue[] {
  const sources = keysOf(tables.sources, 'source', 'sources.csv');
  const places = keysOf(tables.places, 'place', 'places.csv');
  const terminals = keysOf(tables.terminals, 'terminal', 'terminals.csv');
  const links = keysOf(tables.links, 'link', 'links.csv');
  const services = keysOf(tables.services, 'service', 'services.csv');
  const tariffs = keysOf(tables.tariffs, 'tariff', 'tariffs/*.csv');
  const parameters = keysOf(tables.parameters, 'parameter', 'parameters.csv');
  const factors = keysOf(tables.emissionFactors, 'emission_factor', 'emission-factors.csv');
  const zones = keysOf(tables.timeZones, 'timezone', 'time-zones.csv');

  return [
    ...check(tables.terminals, { place: places, timezone: zones, source: sources }),
    ...check(tables.links, {
      from: terminals,
      to: terminals,
      emission_factor: factors,
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
      tariffs,
      source: sources,
    }),
    ...check(tables.tariffs, { factors: parameters, source: sources }),
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

function check<Cells>(
  table: Table<Cells>,
  references: { readonly [Column in keyof Cells & string]?: Keys },
): readonly Issue[] {
  const columns = Object.entries<Keys | undefined>(references).flatMap(([column, keys]) =>
    keys?.known ? [referenceColumn(column, keys.table, keys.known)] : [],
  );
  const issues: Issue[] = [];
  for (const row of table.raw) {
    for (const { column, name, unknownIn } of columns) {
      for (const value of unknownIn(cellOf(row, column))) {
        issues.push(networkIssue('N05', cellPath(row, column), { value, table: name }));
      }
    }
  }
  return issues;
}

/** Most cells of a column repeat, so what is unknown in each is remembered. */
function referenceColumn(column: string, name: TableName, known: ReadonlySet<string>) {
  const judged = new Map<string, readonly string[]>();
  const unknownIn = (cell: string): readonly string[] => {
    const before = judged.get(cell);
    if (before) return before;
    const unknown = keysIn(cell).filter((key) => !known.has(key));
    judged.set(cell, unknown);
    return unknown;
  };
  return { column, name, unknownIn };
}

function keysIn(cell: string): readonly string[] {
  if (!cell.includes(';')) return cell === '' ? [] : [cell];
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
