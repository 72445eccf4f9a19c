import { LEVERS, type MatrixSummary, type Payer, type PayerSum } from '../contract/demand/matrix.ts';
import type { Level, MeasureId } from '../policy/library/measure.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { type Fen, fen } from '../units/money.ts';
import { Totals } from './totals.ts';

/** Rules of the State are borne by its budget, those of the city by the city's, unless a planner says otherwise. */
const PAYER_OF_LEVEL: Readonly<Record<Level, Payer>> = {
  national: 'central',
  municipal: 'city',
  district: 'city',
  planner: 'city',
};

/** A cut of prices without a rule behind it is borne by who charges them. */
const PAYER_OF_LEVERS: Payer = 'operator';

/** Who bears a measure, as assumed where no document says. */
export function payerOf({ measures }: PolicyLibrary, measure: MeasureId): Payer {
  if (measure === LEVERS) return PAYER_OF_LEVERS;
  const known = measures.get(measure);
  return known ? PAYER_OF_LEVEL[known.level] : PAYER_OF_LEVEL.planner;
}

export function payerSums(
  { measures }: MatrixSummary,
  payer: (measure: string) => Payer,
): readonly PayerSum[] {
  const outlays = new Totals<readonly [Payer]>();
  const deadweights = new Totals<readonly [Payer]>();
  for (const { measure, outlay, deadweight } of measures) {
    outlays.add([payer(measure)], outlay.after - outlay.before);
    deadweights.add([payer(measure)], deadweight);
  }
  return outlays
    .entries()
    .map(([[who], outlay]) => ({ payer: who, outlay: fen(outlay), deadweight: fen(deadweights.of([who])) }));
}

/** All that is laid out beyond the baseline. */
export const outlayOf = ({ measures }: MatrixSummary): Fen =>
  fen(measures.reduce((sum, { outlay }) => sum + outlay.after - outlay.before, 0));
