import { LEVERS, type RunSummary } from '../contract/demand/matrix.ts';
import type { OutlaySum } from '../contract/demand/outlay-sum.ts';
import type { Payer, PayerSum } from '../contract/demand/payers.ts';
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

export function payerSums(summary: RunSummary, payer: (measure: string) => Payer): readonly PayerSum[] {
  const { measures } = summary;
  const outlays = new Totals<readonly [Payer]>();
  const deadweights = new Totals<readonly [Payer]>();
  for (const { measure, outlay, deadweight } of measures) {
    outlays.add([payer(measure)], outlay.after - outlay.before);
    deadweights.add([payer(measure)], deadweight);
  }
  return outlays.entries().map(([[who], outlay]) => ({
    payer: who,
    ...outlaySum(fen(outlay), fen(deadweights.of([who])), summary),
  }));
}

/** What all payers lay out together. */
export const outlayOf = (summary: RunSummary): OutlaySum =>
  outlaySum(
    summary.outlay,
    fen(summary.measures.reduce((sum, { deadweight }) => sum + deadweight, 0)),
    summary,
  );

const KG_PER_TONNE = 1000;
/** A cost per unit of next to nothing says nothing. */
const LEAST = { teu: 0.5, tonnes: 0.5 };

function outlaySum(outlay: Fen, deadweight: Fen, { teuShifted, co2eKg }: RunSummary): OutlaySum {
  const avoided = (co2eKg.before - co2eKg.after) / KG_PER_TONNE;
  const per = (amount: number, least: number): Fen | null =>
    amount < least ? null : fen(Math.round(outlay / amount));
  return {
    outlay,
    deadweight,
    perTeuShifted: per(teuShifted, LEAST.teu),
    perTonneAvoided: per(avoided, LEAST.tonnes),
  };
}
