/** The entry of a table that validation has found to be there; throws a RangeError where it is not. */
export function entryOf<Entry>(table: ReadonlyMap<string, Entry>, key: string, name: string): Entry {
  const entry = table.get(key);
  if (entry === undefined) throw new RangeError(`no ${name} "${key}" in the network`);
  return entry;
}
