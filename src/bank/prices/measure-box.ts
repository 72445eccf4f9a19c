import type { PolicyTerms } from '../../measures/terms.ts';
import { concerning } from '../../policy/library/measures-on.ts';
import type { Scenario } from '../../policy/scenario/scenario.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { ArcPrices } from './arc-prices.ts';
import { boxOfMeasures, type MeasureBox, searchBox } from './box-of-measures.ts';
import type { PricedClass } from './priced-class.ts';
import { relievedPrices } from './relieved-prices.ts';

/** Measures, by their ids in order, that may take something off a charge on the way. */
export const chargeMeasures = (scenario: Scenario): readonly string[] =>
  [
    ...new Set(
      (['inspection', 'toll_transaction'] as const).flatMap((kind) =>
        concerning(scenario, kind).map(({ id }) => id),
      ),
    ),
  ].sort();

/** A measure let run on past its last day, told apart from the measure as it ends. */
const RUNS_ON = ' runs on';

/** The measures, and after each that ends before a day itself run on: whoever extends one is within the box of these. */
export const withExtensions = (
  { measures: known }: Pick<Scenario, 'measures'>,
  measures: readonly string[],
  until: BeijingDate,
): readonly string[] =>
  measures.flatMap((id) => {
    const last = known.get(id)?.valid.to ?? null;
    return last !== null && last < until ? [id, `${id}${RUNS_ON}`] : [id];
  });

const known = new WeakMap<Scenario, Map<string, Scenario>>();

/** A scenario with these measures and extensions on, and no others; the same object each time. */
export function withMeasures(scenario: Scenario, on: readonly string[]): Scenario {
  const bySet = known.get(scenario) ?? new Map<string, Scenario>();
  known.set(scenario, bySet);
  const key = on.join('|');
  const own = bySet.get(key) ?? narrowed(scenario, on);
  bySet.set(key, own);
  return own;
}

function narrowed(scenario: Scenario, on: readonly string[]): Scenario {
  const runOn = on.flatMap((id) => (id.endsWith(RUNS_ON) ? [id.slice(0, -RUNS_ON.length)] : []));
  return {
    ...scenario,
    enabled: new Set([...on.filter((id) => !id.endsWith(RUNS_ON)), ...runOn]),
    afterExpiry: new Map([
      ...scenario.afterExpiry,
      ...runOn.map((id) => [id, { kind: 'extend', to: null }] as const),
    ]),
  };
}

/**
 * The box of a class of goods over every set of the measures.
 *
 * @param terms which of the measures they have on does not count
 * @param measures with extensions or without
 */
export const measureBox = (
  priced: PricedClass,
  terms: PolicyTerms,
  measures: readonly string[],
): MeasureBox => boxOfMeasures(measures, (on) => relievedPrices(priced, withOn(terms, on)));

/**
 * As {@link measureBox}, levers among the measures, which make a class of their own before any relief. Each set is
 * priced once, with a pause after it: a set of levers takes some tenths of a second.
 */
export async function leveredMeasureBox(
  classUnder: (terms: PolicyTerms) => PricedClass,
  terms: PolicyTerms,
  measures: readonly string[],
  pause: () => Promise<void>,
): Promise<MeasureBox> {
  const known = new Map<string, ArcPrices>();
  const search = searchBox(measures);
  let step = search.next();
  while (!step.done) {
    const key = step.value.join(' ');
    let prices = known.get(key);
    if (prices === undefined) {
      const own = withOn(terms, step.value);
      prices = relievedPrices(classUnder(own), own);
      known.set(key, prices);
      await pause();
    }
    step = search.next(prices);
  }
  return step.value;
}

const withOn = (terms: PolicyTerms, on: readonly string[]): PolicyTerms => ({
  ...terms,
  scenario: withMeasures(terms.scenario, on),
});
