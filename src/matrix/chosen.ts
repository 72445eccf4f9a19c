import type { OpenFlow, ShipperChoice, WayCorridor } from '../contract/demand/matrix.ts';
import type { Corridor } from '../demand/corridor.ts';
import { type CalibratedChoice, calibrateChoice } from './calibrate-choice.ts';

/** How shippers choose in a run, and how well it meets what was observed; null where nothing was. */
export interface RunChoice {
  readonly choice: ShipperChoice;
  readonly calibration: CalibratedChoice | null;
}

/**
 * Own-cost elasticity at an even share, scale between nests and weight of overlap (`docs/method.md`); replaced by what a
 * planner knows of his shippers.
 */
const LOGIT = { kind: 'logit', elasticity: -1, dissimilarity: 0.6, overlap: 1 } as const;

/** A logit whose constants are fitted to the corridors by which the goods of a demand are said to have gone. */
export function chosen(
  flows: readonly OpenFlow[],
  kind: ShipperChoice['kind'],
  corridors: ReadonlyMap<string, Corridor>,
): RunChoice {
  if (kind === 'cheapest') return { choice: { kind }, calibration: null };
  const observed = observedShares(flows, corridors);
  if (observed.size < 2) return { choice: { ...LOGIT, constants: {} }, calibration: null };
  const calibration = calibrateChoice(flows, LOGIT, observed);
  return { choice: calibration.choice, calibration };
}

/** Shares of TEU by corridor, of the flows that name one. */
function observedShares(
  flows: readonly OpenFlow[],
  corridors: ReadonlyMap<string, Corridor>,
): ReadonlyMap<WayCorridor, number> {
  const teu = new Map<WayCorridor, number>();
  let whole = 0;
  for (const { handed, teuPerBox } of flows) {
    const corridor = corridors.get(handed.flow.id);
    if (corridor === undefined) continue;
    const own = handed.boxes * teuPerBox;
    teu.set(corridor, (teu.get(corridor) ?? 0) + own);
    whole += own;
  }
  return new Map(
    [...teu].sort(([a], [b]) => (a < b ? -1 : 1)).map(([corridor, own]) => [corridor, own / whole]),
  );
}
