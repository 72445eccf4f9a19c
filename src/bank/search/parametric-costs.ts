import { present } from '../../units/present.ts';
import { pricesAt, type RateBox } from '../prices/rate-box.ts';

/** Figures that are linear over the unit cube: `least corner + Σ slope × place`, slopes listed where they are not 0. */
export interface LinearFigures {
  readonly base: Float64Array;
  /** Slopes of figure i are those from `first[i]` up to `first[i + 1]`. */
  readonly first: Int32Array;
  readonly parameter: Int32Array;
  readonly slope: Float64Array;
}

/**
 * The prices of a box as linear figures over the unit cube: each parameter runs from its low end at 0 to its high end
 * at 1, so that the greatest difference of two sums over the whole box is that of their bases plus what is positive of
 * the differences of their slopes.
 */
export interface ParametricCosts {
  readonly parameterCount: number;
  readonly segmentStarts: Int32Array;
  readonly cells: LinearFigures;
  readonly storage: LinearFigures;
}

/** Prices that may fall below 0 in a box are clipped nowhere, so such a box is refused: throws with the first. */
export function parametricCosts(box: RateBox): ParametricCosts {
  const { prices, parameters } = box;
  const corner = pricesAt(
    box,
    Float64Array.from(parameters, ({ low }) => low),
  );
  const ranges = parameters.map(({ low, high }) => high - low);
  const linear = (base: Float64Array, directions: readonly Float64Array[]): LinearFigures => {
    const first = new Int32Array(base.length + 1);
    const parameter: number[] = [];
    const slope: number[] = [];
    for (let index = 0; index < base.length; index++) {
      let least = present(base[index]);
      directions.forEach((direction, position) => {
        const own = present(direction[index]) * present(ranges[position]);
        if (own === 0 || Number.isNaN(own)) return;
        parameter.push(position);
        slope.push(own);
        if (own < 0) least += own;
      });
      if (least < -ROUNDING) throw new RangeError(`price ${index} falls to ${least} CNY within the box`);
      first[index + 1] = parameter.length;
    }
    return { base, first, parameter: Int32Array.from(parameter), slope: Float64Array.from(slope) };
  };
  return {
    parameterCount: parameters.length,
    segmentStarts: prices.segmentStarts,
    cells: linear(
      corner.money,
      parameters.map(({ direction }) => direction.money),
    ),
    storage: linear(
      corner.storage,
      parameters.map(({ direction }) => direction.storage),
    ),
  };
}

/** What sums of binary fractions may be off by, CNY. */
const ROUNDING = 1e-6;

/** The least, the middle and the greatest value of each figure over the cube. */
export function extremesOf({ base, first, slope }: LinearFigures) {
  const least = base.slice();
  const centre = base.slice();
  const most = base.slice();
  for (let index = 0; index < base.length; index++) {
    for (let entry = present(first[index]); entry < present(first[index + 1]); entry++) {
      const own = present(slope[entry]);
      centre[index] = present(centre[index]) + own / 2;
      if (own < 0) least[index] = present(least[index]) + own;
      else most[index] = present(most[index]) + own;
    }
  }
  return { least, centre, most };
}
