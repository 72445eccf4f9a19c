/** A hundredth of the range, rounded down to a power of ten, so that the slider stops at figures one can say. */
export function stepOf([low, high]: readonly [string, string]): number | 'any' {
  const width = Number(high) - Number(low);
  return width > 0 ? 10 ** Math.floor(Math.log10(width / 50)) : 'any';
}
