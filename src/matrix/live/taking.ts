/** The parts of all, one after the other, without a list of them. */
export function* taking<T, Part>(
  all: Iterable<T>,
  partsOf: (one: T) => Iterable<Part>,
): Generator<Part, void, undefined> {
  for (const one of all) yield* partsOf(one);
}
