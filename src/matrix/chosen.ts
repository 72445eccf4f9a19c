import type { OpenFlow, ShipperChoice, WayCorridor } from '../contract/demand/matrix.ts';
import type { Corridor } from '../demand/corridor.ts';
import { type CalibratedChoice, type Chooser, calibrateChoice } from './calibrate-choice.ts';
import { Totals } from './totals.ts';

/** How shippers choose in a run, and how well it meets what was observed; null where nothing was. */
export interface RunChoice {
  readonly choice: ShipperChoice;
  readonly calibration: CalibratedChoice | null;
}

/** A logit but for the constants, which are fitted. */
export type LogitParameters = Omit<ShipperChoice & { readonly kind: 'logit' }, 'constants'>;

/**
 * Own-cost elasticity at an even share, scale between nests and weight of overlap (`docs/method.md`); replaced by what a
 * planner knows of his shippers.
 */
export const LOGIT: LogitParameters = { kind: 'logit', elasticity: -1, dissimilarity: 0.6, overlap: 1 };

/** A logit whose constants are fitted to the corridors by which the goods of a demand are said to have gone. */
export function chosen(
  choosers: readonly Chooser[],
  kind: ShipperChoice['kind'],
  observed: ObservedCorridors,
  parameters: LogitParameters = LOGIT,
  start?: ReadonlyMap<string, number>,
): RunChoice {
  if (kind === 'cheapest') return { choice: { kind }, calibration: null };
  const shares = observed.shares();
  if (shares.size < 2) return { choice: { ...parameters, constants: {} }, calibration: null };
  const calibration = calibrateChoice(choosers, parameters, shares, start);
  return { choice: calibration.choice, calibration };
}

/** A flow in a month as one who chooses. */
export const chooserOf = ({ handed, teuPerBox, ways }: OpenFlow): Chooser => ({
  boxes: handed.boxes,
  teuPerBox,
  ways,
});

const TEU_PARTS = 1e6;

/** TEU by corridor, of the flows that name one; summed in whole millionths, so that their order does not tell. */
export class ObservedCorridors {
  private readonly totals = new Totals<readonly [WayCorridor]>();

  add(corridor: Corridor, teu: number): void {
    this.totals.add([corridor], Math.round(teu * TEU_PARTS));
  }

  shares(): ReadonlyMap<WayCorridor, number> {
    const entries = this.totals.entries();
    const whole = entries.reduce((sum, [, own]) => sum + own, 0);
    return new Map(entries.map(([[corridor], own]) => [corridor, own / whole]));
  }
}
