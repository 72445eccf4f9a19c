import { chargeMeasures } from '../../bank/prices/measure-box.ts';
import type { TargetChange } from '../../contract/demand/target.ts';
import { namesIn } from '../../policy/expression/expression.ts';
import type { Measure } from '../../policy/library/measure.ts';
import { OTHER } from '../../policy/library/read-parameter.ts';
import type { Scenario } from '../../policy/scenario/scenario.ts';

/**
 * The changes that are tried where nobody names any: parameters of which the file of their measure says how far they are
 * usually moved and why, shares by which a measure cuts prices as far as is credible, and rules on charges that the scenario
 * has off. A cut of so many yuan has no end that holds for all prices, and is tried only as far as its file says.
 *
 * @param valueNow what a parameter is under the scenario; null where it is no number
 */
export function usualChanges(
  scenario: Scenario,
  valueNow: (path: string) => number | null,
): readonly TargetChange[] {
  const { measures, enabled } = scenario;
  const charging = new Set(chargeMeasures(scenario));
  const moved = [...measures.values()].flatMap((measure) =>
    [...usualEnds(measure), ...sharesOf(measure)].flatMap(({ path, to }): readonly TargetChange[] => {
      const from = valueNow(path);
      // A rule on charges that is off is put on as it stands.
      const isOff = charging.has(measure.id) && !enabled.has(measure.id);
      return isOff || from === null || from === to ? [] : [{ kind: 'parameter', path, from, to, beside: {} }];
    }),
  );
  const rules = [...charging].filter((measure) => !enabled.has(measure));
  return [...moved, ...rules.map((measure) => ({ kind: 'measure' as const, measure }))];
}

interface ParameterEnd {
  readonly path: string;
  readonly to: number;
}

const usualEnds = ({ id, params }: Measure): readonly ParameterEnd[] =>
  [...params.values()].flatMap(({ name, usualTo }) =>
    usualTo === null ? [] : [{ path: `${id}.${name}`, to: usualTo.value }],
  );

/** Shares that scale a price by themselves, each with the most that is credible of it. */
function sharesOf({ id, edits, params }: Measure): readonly ParameterEnd[] {
  const names = new Set(
    edits
      .filter(({ figure, operation }) => figure === 'tariff.unit_price' && operation === 'scale')
      .flatMap(({ formula }) => namesIn(formula.expression)),
  );
  return [...params.values()].flatMap(({ name, unit, cases, usualTo }) => {
    const range = cases.get(OTHER)?.find((segment) => segment.range !== null)?.range ?? null;
    if (usualTo !== null || !names.has(name) || unit !== 'share' || cases.size !== 1 || range === null)
      return [];
    const [least, most] = range;
    // A share that is never nothing is no cut.
    return least.toNumber() === 0 ? [{ path: `${id}.${name}`, to: most.toNumber() }] : [];
  });
}
