import { present } from '../units/present.ts';

/**
 * How much of an option is its own: the mean over its parts of one over the number of options that share the part. 1 of
 * an option that shares nothing, 1/2 of each of two that are the same. Legs as parts, since lengths are no measure
 * across modes (Hoogendoorn-Lanser, van Nes & Bovy 2005, Transportation Research Record 1921).
 */
export function pathSizes(options: readonly (readonly string[])[]): readonly number[] {
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
