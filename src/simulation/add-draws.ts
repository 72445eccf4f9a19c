import { present } from '../units/present.ts';

/** Adds two samples draw by draw, from `first` up to `end`, into a third, which may be one of them. */
export function addDraws(
  a: Float64Array,
  b: Float64Array,
  sum: Float64Array,
  first = 0,
  end = sum.length,
): void {
  for (let draw = first; draw < end; draw++) sum[draw] = present(a[draw]) + present(b[draw]);
}
