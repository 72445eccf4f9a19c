import type { Corridor } from './corridor.ts';
import { DEMAND_COLUMNS, OPTIONAL_DEMAND_COLUMNS } from './demand-columns.ts';
import type { Flow } from './flow.ts';
import { type MonthProfiles, monthProfileText } from './month-profile.ts';

/** A cell is text or a number; null is an empty one. */
export type DemandCell = string | number | null;

/**
 * A demand as a table, its header first; `readDemand` reads the same flows back. The corridors by which goods went are a
 * column of their own where any is known.
 */
export function demandRows(
  flows: readonly Flow[],
  corridors: ReadonlyMap<string, Corridor>,
  profiles: MonthProfiles,
): readonly (readonly DemandCell[])[] {
  if (corridors.size === 0) return [DEMAND_COLUMNS, ...flows.map((flow) => cellsOf(flow, profiles))];
  return [
    [...DEMAND_COLUMNS, ...OPTIONAL_DEMAND_COLUMNS],
    ...flows.map((flow) => [...cellsOf(flow, profiles), corridors.get(flow.id) ?? null]),
  ];
}

const cellsOf = (flow: Flow, profiles: MonthProfiles): readonly DemandCell[] => [
  flow.id,
  flow.origin,
  flow.destination,
  flow.district,
  flow.commodity,
  flow.direction,
  flow.equipment,
  flow.boxesPerYear,
  flow.tonnesPerBox,
  flow.valueCnyPerBox,
  monthProfileText(flow.monthShares, profiles),
];
