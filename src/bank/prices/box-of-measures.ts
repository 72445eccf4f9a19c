import { present } from '../../units/present.ts';
import type { MovedParameter } from '../subset-points.ts';
import type { ArcPrices } from './arc-prices.ts';
import type { BoxParameter, RateBox } from './rate-box.ts';

/** The prices of a class under any set of measures, as comparisons resolve them, line by line. */
export type ResolvePrices = (measures: readonly string[]) => ArcPrices;

/** A box that holds the prices under every set of measures, and where in it each set lies. */
export interface MeasureBox {
  readonly box: RateBox;
  /** In the order of the box's parameters; measures by their position. */
  readonly moved: readonly MovedParameter[];
}

/** Differences below this are rounding, as a share of the greater figure. */
const ROUNDING = 1e-12;
/** So many measures that meet on one price are as many sets as can be resolved one by one. */
const MOST_MEETING = 10;

/** Names sets of measures and is given the prices under each, until the box is known. */
export type BoxSearch = Generator<readonly string[], MeasureBox, ArcPrices>;

/** The box of some measures, all of its prices resolved at once; see {@link searchBox}. */
export function boxOfMeasures(ids: readonly string[], resolve: ResolvePrices): MeasureBox {
  const search = searchBox(ids);
  let step = search.next();
  while (!step.done) step = search.next(resolve(step.value));
  return step.value;
}

/**
 * The box of some measures. A price that one measure alone moves, or that several move by amounts that add up, is linear
 * in them: a parameter for each measure. Where measures compete for a price, it is resolved under every set of them, and
 * prices that come out alike share a parameter of their own, so that whatever wins is a point of the box. Nothing is
 * assumed of how measures act: what comes out is compared.
 */
export function* searchBox(ids: readonly string[]): BoxSearch {
  const prices = yield [];
  const base = figuresOf(prices);
  const alone: Float64Array[] = [];
  for (const id of ids) alone.push(differences(base, figuresOf(yield [id])));
  const directions = ids.map(() => new Float64Array(base.length));
  const contested: { readonly parameter: BoxParameter; readonly moved: MovedParameter }[] = [];
  for (const { measures, figures } of meetings(alone, base.length)) {
    const outcomes = measures.length === 1 ? null : yield* outcomesOf(ids, measures, figures, base);
    if (outcomes === null || isSum(outcomes, measures.length)) {
      for (const measure of measures) copyAt(present(directions[measure]), present(alone[measure]), figures);
    } else {
      contested.push(...contestedParameters(ids, measures, figures, outcomes, base.length, prices));
    }
  }
  const own = ids.flatMap((id, measure) => {
    const direction = present(directions[measure]);
    if (direction.every((step) => step === 0)) return [];
    const parameter: BoxParameter = { id, low: 0, high: 1, direction: parted(direction, prices) };
    return [{ parameter, moved: { measures: [measure], places: Float64Array.of(0, 1) } }];
  });
  const all = [...own, ...contested];
  return {
    box: { prices, parameters: all.map(({ parameter }) => parameter) },
    moved: all.map(({ moved }) => moved),
  };
}

/** Money and storage in one. */
function figuresOf({ money, storage }: ArcPrices): Float64Array {
  const all = new Float64Array(money.length + storage.length);
  all.set(money);
  all.set(storage, money.length);
  return all;
}

const parted = (figures: Float64Array, { money }: ArcPrices) => ({
  money: figures.slice(0, money.length),
  storage: figures.slice(money.length),
});

/** What is added to each figure; 0 where nothing but rounding, or where a figure is unknown. */
function differences(base: Float64Array, other: Float64Array): Float64Array {
  return base.map((figure, index) => {
    const step = present(other[index]) - figure;
    return Math.abs(step) <= ROUNDING * Math.abs(figure) || Number.isNaN(step) ? 0 : step;
  });
}

/** Figures by which measures move them. */
function meetings(alone: readonly Float64Array[], count: number) {
  const met = new Map<string, { readonly measures: readonly number[]; readonly figures: number[] }>();
  for (let figure = 0; figure < count; figure++) {
    const measures = alone.flatMap((steps, measure) => (steps[figure] === 0 ? [] : [measure]));
    if (measures.length === 0) continue;
    const key = measures.join(' ');
    const known = met.get(key);
    if (known) known.figures.push(figure);
    else met.set(key, { measures, figures: [figure] });
  }
  return met.values();
}

/** What each set of measures adds to the figures: by subset of them, then by figure. */
function* outcomesOf(
  ids: readonly string[],
  measures: readonly number[],
  figures: readonly number[],
  base: Float64Array,
): Generator<readonly string[], readonly Float64Array[], ArcPrices> {
  if (measures.length > MOST_MEETING)
    throw new RangeError(`${measures.length} measures meet on one price, at most ${MOST_MEETING}`);
  const outcomes: Float64Array[] = [];
  for (let subset = 0; subset < 2 ** measures.length; subset++) {
    const on = measures.filter((_, index) => (subset >> index) & 1).map((measure) => present(ids[measure]));
    const steps = differences(base, figuresOf(yield on));
    outcomes.push(Float64Array.from(figures, (figure) => present(steps[figure])));
  }
  return outcomes;
}

/** Whether every set adds what its measures add one by one. */
function isSum(outcomes: readonly Float64Array[], measures: number): boolean {
  return outcomes.every((steps, subset) =>
    steps.every((step, figure) => {
      let sum = 0;
      let size = Math.abs(step);
      for (let measure = 0; measure < measures; measure++) {
        if (((subset >> measure) & 1) === 0) continue;
        const own = present(present(outcomes[1 << measure])[figure]);
        sum += own;
        size = Math.max(size, Math.abs(own));
      }
      return Math.abs(step - sum) <= 1e-9 * size;
    }),
  );
}

/** Figures whose outcomes stand in one proportion to each other by set move together: one parameter for each proportion. */
function contestedParameters(
  ids: readonly string[],
  measures: readonly number[],
  figures: readonly number[],
  outcomes: readonly Float64Array[],
  count: number,
  prices: ArcPrices,
) {
  const patterns = new Map<string, { readonly places: Float64Array; readonly direction: Float64Array }>();
  figures.forEach((figure, position) => {
    const steps = outcomes.map((outcome) => present(outcome[position]));
    const largest = steps.reduce((most, step) => (Math.abs(step) > Math.abs(most) ? step : most), 0);
    if (largest === 0) return;
    const places = Float64Array.from(steps, (step) => step / largest);
    const key = [...places].map((place) => place.toFixed(9)).join(' ');
    const pattern = patterns.get(key) ?? { places, direction: new Float64Array(count) };
    patterns.set(key, pattern);
    pattern.direction[figure] = largest;
  });
  return [...patterns].map(([key, { places, direction }]) => {
    const low = Math.min(...places);
    const high = Math.max(...places);
    return {
      parameter: {
        id: `${measures.map((measure) => ids[measure]).join('|')} ${key}`,
        low,
        high,
        direction: parted(direction, prices),
      },
      moved: { measures, places: places.map((place) => (place - low) / (high - low)) },
    };
  });
}

function copyAt(into: Float64Array, from: Float64Array, figures: readonly number[]): void {
  for (const figure of figures) into[figure] = present(from[figure]);
}
