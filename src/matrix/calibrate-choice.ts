import { type Calibration, calibrate } from '../choice/calibrate.ts';
import type { OpenFlow, ShipperChoice, WayCorridor } from '../contract/demand/matrix.ts';
import { inYuan } from '../units/money.ts';
import { present } from '../units/present.ts';
import { choiceModelOf, divide, logitOf, optionsOf } from './divide.ts';

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
  flows: readonly OpenFlow[],
  choice: Omit<ShipperChoice & { readonly kind: 'logit' }, 'constants'>,
  observed: ReadonlyMap<WayCorridor, number>,
): CalibratedChoice {
  const bare = { ...choice, constants: {} };
  const choosers = flows.map(({ handed, teuPerBox, ways }) => ({
    weight: handed.boxes * teuPerBox,
    options: optionsOf(ways, 'before'),
    model: logitOf(bare, ways),
  }));
  const fitted = calibrate(choosers, observed);
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

function meanInvoice(flows: readonly OpenFlow[], choice: ShipperChoice): number {
  let boxes = 0;
  let yuan = 0;
  for (const { handed, ways } of flows) {
    const { shares } = divide(ways, 'before', choice, choiceModelOf(choice, ways));
    for (const [index, { cost }] of ways.entries())
      if (cost.before !== null) yuan += handed.boxes * present(shares[index]) * inYuan(cost.before.invoice);
    boxes += handed.boxes;
  }
  return yuan / boxes;
}
