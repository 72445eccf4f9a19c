import { type Calibration, calibrate } from '../choice/calibrate.ts';
import type { BeforeAfter, ShipperChoice, WayCorridor, WayCost } from '../contract/demand/matrix.ts';
import { inYuan } from '../units/money.ts';
import { present } from '../units/present.ts';
import { type ChoosableWay, choiceModelOf, divide, logitOf, optionsOf } from './divide.ts';

/** Boxes alike, as they are to be divided under the baseline. */
export interface Chooser {
  readonly boxes: number;
  readonly teuPerBox: number;
  readonly ways: readonly ChooserWay[];
}

export interface ChooserWay extends ChoosableWay {
  readonly cost: BeforeAfter<Pick<WayCost, 'generalised' | 'invoice'> | null>;
}

/** Constants of the corridors, and which of them are suspect. */
export interface CalibratedChoice extends Omit<Calibration, 'constants'> {
  /** In yuan a box. */
  readonly constants: ReadonlyMap<WayCorridor, number>;
  readonly choice: ShipperChoice & { readonly kind: 'logit' };
  /** Mean invoice of a box under the baseline, in yuan: a constant above it says that something is not known of a corridor. */
  readonly meanInvoiceCny: number;
  readonly suspect: readonly WayCorridor[];
}

/**
 * Fits the constants of the corridors so that the flows together divide under the baseline as observed, by TEU. Shares of
 * `observed` are of the corridors in it.
 */
export function calibrateChoice(
  flows: readonly Chooser[],
  choice: Omit<ShipperChoice & { readonly kind: 'logit' }, 'constants'>,
  observed: ReadonlyMap<WayCorridor, number>,
  start?: ReadonlyMap<string, number>,
): CalibratedChoice {
  const bare = { ...choice, constants: {} };
  const choosers = flows.map(({ boxes, teuPerBox, ways }) => ({
    weight: boxes * teuPerBox,
    options: optionsOf(ways, 'before'),
    model: logitOf(bare, ways),
  }));
  const fitted = calibrate(choosers, observed, start);
  const constants = new Map(
    [...observed.keys()].map((corridor) => [corridor, present(fitted.constants.get(corridor))] as const),
  );
  const calibrated = { ...choice, constants: Object.fromEntries(constants) };
  const meanInvoiceCny = meanInvoice(flows, calibrated);
  const suspect = [...constants].flatMap(([corridor, constant]) =>
    Math.abs(constant) > meanInvoiceCny ? [corridor] : [],
  );
  return { ...fitted, constants, choice: calibrated, meanInvoiceCny, suspect };
}

function meanInvoice(flows: readonly Chooser[], choice: ShipperChoice): number {
  let all = 0;
  let yuan = 0;
  for (const { boxes, ways } of flows) {
    const { shares } = divide(ways, 'before', choice, choiceModelOf(choice, ways));
    for (const [index, { cost }] of ways.entries())
      if (cost.before !== null) yuan += boxes * present(shares[index]) * inYuan(cost.before.invoice);
    all += boxes;
  }
  return yuan / all;
}
