/** A central value inside its credible span; `low <= value <= high` in the same unit. */
export interface Range {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export const exact = (value: number): Range => ({ low: value, value, high: value });

export const scaleRange = (range: Range, factor: number): Range => ({
  low: range.low * factor,
  value: range.value * factor,
  high: range.high * factor,
});
