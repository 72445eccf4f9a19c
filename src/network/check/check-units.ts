import type { Issue } from '../../units/issue.ts';
import { groupBy } from '../group-by.ts';
import { PROVINCE_TOLLS } from '../province.ts';
import { cellPath, type Table } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Basis } from '../tariff-item.ts';
import { networkIssue } from './issue-codes.ts';

/** What can be counted where a tariff is billed: a run has kilometres and no days, storage days and no kilometres. */
const COUNTED = {
  run: [
    'box',
    'box_km',
    'truck_km',
    'toll_km_chongqing',
    ...PROVINCE_TOLLS,
    'revenue_tonne',
    'revenue_tonne_km',
    'tonne',
    'tonne_km',
    'car',
    'shipment',
    'kg_chargeable',
  ],
  dwell: ['box', 'revenue_tonne', 'tonne', 'car', 'shipment', 'kg_chargeable'],
  hub: ['box', 'box_km', 'truck_km', 'revenue_tonne', 'tonne', 'car', 'shipment', 'kg_chargeable'],
  storage: ['box_day', 'kg_chargeable_day'],
} as const satisfies Record<string, readonly Basis[]>;

type Use = keyof typeof COUNTED;

/** Tariffs are billed by what their use can count, and links emit by distance. */
export function checkUnits(tables: Tables): readonly Issue[] {
  const basesOf = new Map(
    [...groupBy(tables.tariffs.rows, ({ row }) => row.tariff)].map(
      ([tariff, rows]) => [tariff, new Set(rows.map(({ row }) => row.basis))] as const,
    ),
  );
  const uncounted = (tariff: string, use: Use): Basis | undefined => {
    const counted: readonly Basis[] = COUNTED[use];
    return [...(basesOf.get(tariff) ?? [])].find((basis) => !counted.includes(basis));
  };
  return [
    ...billed(tables.calls, 'run_tariffs', 'run', uncounted),
    ...billed(tables.calls, 'dwell_tariffs', 'dwell', uncounted),
    ...billed(tables.hubOperations, 'tariffs', 'hub', uncounted),
    ...billed(tables.hubOperations, 'storage_tariff', 'storage', uncounted),
    ...checkEmissionUnits(tables),
  ];
}

function billed<Row>(
  table: Table<Row>,
  column: keyof Row & string,
  use: Use,
  uncounted: (tariff: string, use: Use) => Basis | undefined,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const row of table.rows) {
    const cell = row.row[column];
    const tariffs: readonly unknown[] = Array.isArray(cell) ? cell : [cell];
    for (const tariff of tariffs) {
      const basis = typeof tariff === 'string' ? uncounted(tariff, use) : undefined;
      if (basis)
        issues.push(networkIssue('N28', cellPath(row, column), { tariff: String(tariff), basis, use }));
    }
  }
  return issues;
}

/** `kg/teu-move` counts lifts; a link that named such a factor would emit as if every kilometre were one. */
function checkEmissionUnits(tables: Tables): readonly Issue[] {
  const unitOf = new Map(tables.emissionFactors.rows.map(({ row }) => [row.emission_factor, row.unit]));
  return tables.links.rows.flatMap((link) => {
    const { emission_factor: factor } = link.row;
    const unit = unitOf.get(factor);
    if (unit === undefined || unit !== 'kg/teu-move') return [];
    return [networkIssue('N29', cellPath(link, 'emission_factor'), { factor, unit })];
  });
}
