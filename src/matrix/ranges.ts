import type { OpenFlow, ShipperChoice } from '../contract/demand/matrix.ts';
import {
  deltasOf,
  type InputRange,
  type RunDeltas,
  type SensitiveParameter,
  type SpanInput,
} from '../contract/demand/ranges.ts';
import { present } from '../units/present.ts';
import { chooserOf, chosen, LOGIT, type LogitParameters, type ObservedCorridors } from './chosen.ts';
import { flowOutcome } from './flow-outcome.ts';
import { DrawnHeadline } from './likely/drawn-headline.ts';
import { keyOf, OneAtATime } from './likely/one-at-a-time.ts';
import { summarize } from './summary.ts';

/** Half and double the elasticity; nests near alike and near apart; overlap left out and counted twice. */
const ENDS: Readonly<Record<Exclude<SensitiveParameter, 'rule'>, readonly [number, number]>> = {
  elasticity: [-2, -0.5],
  dissimilarity: [0.3, 0.9],
  overlap: [0, 2],
};
const PARAMETERS = ['elasticity', 'dissimilarity', 'overlap'] as const;

/**
 * The headline as each charge, what each mode emits and what time costs is put low and high with all else as it is; as each
 * parameter of the choice is, constants fitted anew each time; and by the choice itself against the rule that each flow goes its cheapest way.
 */
export function rangesOf(
  open: readonly OpenFlow[],
  choice: ShipperChoice,
  observed: ObservedCorridors,
): readonly InputRange[] {
  const choosers = open.map(chooserOf);
  // What is fitted for one parameter is near what is fitted for another.
  const start = new Map(choice.kind === 'logit' ? Object.entries(choice.constants) : []);
  const under = (own: ShipperChoice): RunDeltas =>
    deltasOf(summarize(open.map((flow) => flowOutcome(flow, own))));
  const fitted = (parameters: LogitParameters): RunDeltas =>
    under(chosen(choosers, 'logit', observed, parameters, start).choice);
  const asRun = under(choice);
  const other = choice.kind === 'cheapest' ? fitted(LOGIT) : under({ kind: 'cheapest' });
  const rule: InputRange = {
    input: { kind: 'choice', parameter: 'rule' },
    values: null,
    ends: [asRun, other],
  };
  const spans = spanRanges(open, choice);
  if (choice.kind === 'cheapest') return [...spans, rule];
  return [
    ...spans,
    ...PARAMETERS.map((parameter): InputRange => {
      const [low, high] = ENDS[parameter];
      return {
        input: { kind: 'choice', parameter },
        values: [low, high],
        ends: [fitted({ ...LOGIT, [parameter]: low }), fitted({ ...LOGIT, [parameter]: high })],
      };
    }),
    rule,
  ];
}

function spanRanges(open: readonly OpenFlow[], choice: ShipperChoice): readonly InputRange[] {
  const inputs = spanInputs(open);
  const headline = new DrawnHeadline(choice, new OneAtATime(inputs));
  for (const { handed, ...box } of open) headline.add(box, [handed.boxes]);
  return inputs.map((input, index) => ({
    input,
    values: input.kind === 'time' ? TIME_FACTORS : null,
    ends: [headline.deltasAt(2 * index), headline.deltasAt(2 * index + 1)],
  }));
}

/** What time costs, halved and doubled. */
const TIME_FACTORS = [0.5, 2] as const;

/** Charges and modes that have a range on some way, in the order of their names. */
function spanInputs(open: readonly OpenFlow[]): readonly SpanInput[] {
  const inputs = new Map<string, SpanInput>([['time', { kind: 'time' }]]);
  const note = (input: SpanInput): void => void inputs.set(keyOf(input), input);
  for (const { ways } of open) {
    for (const { cost } of ways) {
      for (const own of [cost.before, cost.after]) {
        for (const { charge } of own?.prices ?? []) note({ kind: 'prices', charge });
        for (const { mode } of own?.emissions ?? []) note({ kind: 'emissions', mode });
      }
    }
  }
  return [...inputs.keys()].sort().map((key) => present(inputs.get(key)));
}
