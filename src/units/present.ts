/**
 * What a look-up that cannot miss has found; throws where it has missed, instead of going on with a value that looks
 * right. It looks at the value, not at the array and the position, so that in hot loops it costs nothing: a function
 * that reads arrays of every kind would be three times as slow.
 */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('nothing stands where something has to');
  return value;
}
