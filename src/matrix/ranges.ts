import type { MatrixSummary, OpenFlow, ShipperChoice } from '../contract/demand/matrix.ts';
import type { ParameterRange, RunDeltas, SensitiveParameter } from '../contract/demand/ranges.ts';
import { fen } from '../units/money.ts';
import { chooserOf, chosen, LOGIT, type LogitParameters, type ObservedCorridors } from './chosen.ts';
import { flowOutcome } from './flow-outcome.ts';
import { summarize } from './summary.ts';

/** Half and double the elasticity; nests near alike and near apart; overlap left out and counted twice. */
const ENDS: Readonly<Record<Exclude<SensitiveParameter, 'rule'>, readonly [number, number]>> = {
  elasticity: [-2, -0.5],
  dissimilarity: [0.3, 0.9],
  overlap: [0, 2],
};
const PARAMETERS = ['elasticity', 'dissimilarity', 'overlap'] as const;

/**
 * The headline as each parameter of the choice is put low and high with the others as they are, constants fitted anew each
 * time; and by the choice itself against the rule that each flow goes its cheapest way.
 */
export function rangesOf(
  open: readonly OpenFlow[],
  choice: ShipperChoice,
  observed: ObservedCorridors,
): readonly ParameterRange[] {
  const choosers = open.map(chooserOf);
  // What is fitted for one parameter is near what is fitted for another.
  const start = new Map(choice.kind === 'logit' ? Object.entries(choice.constants) : []);
  const under = (own: ShipperChoice): RunDeltas =>
    deltasOf(summarize(open.map((flow) => flowOutcome(flow, own))));
  const fitted = (parameters: LogitParameters): RunDeltas =>
    under(chosen(choosers, 'logit', observed, parameters, start).choice);
  const present = under(choice);
  const other = choice.kind === 'cheapest' ? fitted(LOGIT) : under({ kind: 'cheapest' });
  const rule: ParameterRange = { parameter: 'rule', values: null, ends: [present, other] };
  if (choice.kind === 'cheapest') return [rule];
  return [
    ...PARAMETERS.map((parameter): ParameterRange => {
      const [low, high] = ENDS[parameter];
      return {
        parameter,
        values: [low, high],
        ends: [fitted({ ...LOGIT, [parameter]: low }), fitted({ ...LOGIT, [parameter]: high })],
      };
    }),
    rule,
  ];
}

const deltasOf = ({ invoice, teuShifted, outlay, co2eKg }: MatrixSummary): RunDeltas => ({
  invoice: fen(invoice.after - invoice.before),
  teuShifted,
  outlay,
  co2eKg: co2eKg.after - co2eKg.before,
});
