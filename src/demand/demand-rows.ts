import { DEMAND_COLUMNS } from './demand-columns.ts';
import type { Flow } from './flow.ts';
import { type MonthProfiles, monthProfileText } from './month-profile.ts';

/** A cell is text or a number; null is an empty one. */
export type DemandCell = string | number | null;

/** A demand as a table, its header first; {@link readDemand} reads the same flows back. */
export const demandRows = (
  flows: readonly Flow[],
  profiles: MonthProfiles,
): readonly (readonly DemandCell[])[] => [DEMAND_COLUMNS, ...flows.map((flow) => cellsOf(flow, profiles))];

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
