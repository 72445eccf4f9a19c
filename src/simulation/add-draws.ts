import { present } from '../units/present.ts';

/** Adds two samples draw by draw into a third, which may be one of them. */
export function addDraws(a: Float64Array, b: Float64Array, sum: Float64Array): void {
  for (let draw = 0; draw < sum.length; draw++) sum[draw] = present(a[draw]) + present(b[draw]);
}
