import { seededRandom } from '../../bench/seeded-random.ts';

/** Chance that is the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  /** True once in so many times. */
  onceIn(times: number): boolean;
}

/** The chance of one input: of a seed, the reader's name and the input's number, so that any one can be had again alone. */
export function randomOf(seed: number, name: string, index: number): Random {
  let mixed = seed ^ Math.imul(index + 1, 0x9e3779b1);
  for (let at = 0; at < name.length; at++) mixed = Math.imul(mixed ^ name.charCodeAt(at), 0x01000193);
  const next = seededRandom(mixed);
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick<T>(items: readonly T[]): T {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    onceIn: (times) => below(times) === 0,
  };
}
