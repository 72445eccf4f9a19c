import type { Issue } from '../../units/issue.ts';
import { ENGINE_EMISSION_FACTORS, ENGINE_PARAMETERS, type EngineKey } from '../engine-keys.ts';
import { cellOf, cellPath, type RawRow, type Table } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** The keys that the engine names by itself are there, each in the unit it reckons with. */
export function checkEngineKeys(tables: Tables): readonly Issue[] {
  return [
    ...checkKeysOf(tables.parameters, 'parameters.csv', 'parameter', Object.values(ENGINE_PARAMETERS)),
    ...checkKeysOf(
      tables.emissionFactors,
      'emission-factors.csv',
      'emission_factor',
      Object.values(ENGINE_EMISSION_FACTORS),
    ),
  ];
}

function checkKeysOf<Row extends { readonly unit: string }>(
  table: Table<Row>,
  file: string,
  column: keyof Row & string,
  keys: readonly EngineKey<string>[],
): readonly Issue[] {
  return keys.flatMap(({ key, unit }) => {
    const isNamed = (row: RawRow): boolean => cellOf(row, column) === key;
    if (table.complete && !table.raw.some(isNamed)) return [networkIssue('N81', file, { key, unit })];
    return table.rows
      .filter((row) => isNamed(row) && row.row.unit !== unit)
      .map((row) => networkIssue('N82', cellPath(row, 'unit'), { key, value: row.row.unit, unit }));
  });
}
