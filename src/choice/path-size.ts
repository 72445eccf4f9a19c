import { present } from '../units/present.ts';

/**
 * How much of an option is its own: the mean over its parts of one over the number of options that share the part. 1 of
 * an option that shares nothing, 1/2 of each of two that are the same. Legs as parts, since lengths are no measure
 * across modes (Hoogendoorn-Lanser, van Nes & Bovy 2005, Transportation Research Record 1921).
 */
export function pathSizes(options: readonly (readonly string[])[]): readonly number[] {
  const [first] = options;
  if (first === undefined) return [];
  const before = known.get(first);
  const isSame =
    before?.options.length === options.length &&
    options.every((parts, index) => before.options[index] === parts);
  if (before && isSame) return before.sizes;
  const sizes = sizesOf(options);
  known.set(first, { options, sizes });
  return sizes;
}

/** The same lists are asked about in every round of a calibration and under every scenario. */
const known = new WeakMap<
  readonly string[],
  { readonly options: readonly (readonly string[])[]; readonly sizes: readonly number[] }
>();

function sizesOf(options: readonly (readonly string[])[]): readonly number[] {
  const users = new Map<string, number>();
  for (const parts of options) {
    for (const part of new Set(parts)) users.set(part, (users.get(part) ?? 0) + 1);
  }
  return options.map((parts) =>
    parts.length === 0
      ? 1
      : parts.reduce((sum, part) => sum + 1 / present(users.get(part)), 0) / parts.length,
  );
}
