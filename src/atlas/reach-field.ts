import type { OutlinePoint } from '../contract/isochrone.ts';
import { present } from '../units/present.ts';

/** Mercator with x and y in degrees of longitude at the equator. */
export type Plane = readonly [x: number, y: number];

const DEGREES = 180 / Math.PI;

export const onPlane = ([lon, lat]: OutlinePoint): Plane => [
  lon,
  DEGREES * Math.asinh(Math.tan(lat / DEGREES)),
];
export const onSphere = ([x, y]: Plane): OutlinePoint => [x, DEGREES * Math.atan(Math.sinh(y / DEGREES))];

/** How far a place makes itself felt, degrees: about 200 km at the equator. */
const SPREAD = 1.9;
const REACH = 4 * SPREAD;
/** Many places in one spot count for little more than one. */
const NORM = 4;
/** A place without weighs less, so that one alone among many within makes a dent and no gulf. */
const WITHOUT_WEIGHT = 0.8;
/** Where the outline runs: 2.7 degrees around a place that stands alone. */
const LEVEL = 0.35;

/** A grid of values, row by row from the south-west corner. */
export interface Field {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  readonly step: number;
  readonly values: Float64Array;
}

/** Positive near places within, negative near places without and far from all. */
export function reachField(within: readonly Plane[], without: readonly Plane[], step: number): Field {
  const xs = within.map(([x]) => x);
  const ys = within.map(([, y]) => y);
  const [west, south] = [Math.min(...xs) - REACH, Math.min(...ys) - REACH];
  const columns = Math.ceil((Math.max(...xs) + REACH - west) / step) + 1;
  const rows = Math.ceil((Math.max(...ys) + REACH - south) / step) + 1;
  const grid = { west, south, columns, rows, step };
  const drawn = felt(grid, within);
  const pushed = felt(grid, without);
  const values = drawn.map((value, at) => {
    const against = WITHOUT_WEIGHT * present(pushed[at]) ** (1 / NORM);
    return value ** (1 / NORM) - against - LEVEL;
  });
  return { ...grid, values };
}

/** The sum over all places of what each makes felt, to the power of the norm. */
function felt(grid: Omit<Field, 'values'>, places: readonly Plane[]): Float64Array {
  const { west, south, columns, rows, step } = grid;
  const values = new Float64Array(columns * rows);
  for (const [x, y] of places) {
    const [column, row] = [Math.round((x - west) / step), Math.round((y - south) / step)];
    const span = Math.ceil(REACH / step);
    for (let r = Math.max(0, row - span); r <= Math.min(rows - 1, row + span); r++) {
      for (let c = Math.max(0, column - span); c <= Math.min(columns - 1, column + span); c++) {
        const squared = (west + c * step - x) ** 2 + (south + r * step - y) ** 2;
        const at = r * columns + c;
        values[at] = present(values[at]) + Math.exp((-NORM * squared) / (2 * SPREAD ** 2));
      }
    }
  }
  return values;
}
