/*
 * Keys of figures: ids joined by bars. A first day at the end names one row among several; without it a key names
 * all of them.
 */

const SEPARATOR = '|';

export const keyParts = (key: string): readonly string[] => key.split(SEPARATOR).map((part) => part.trim());

export const joinKey = (...parts: readonly string[]): string => parts.join(SEPARATOR);

/** The first day is left out where there is nothing to tell apart. */
export const datedKey = (key: string, from: string | null, rows: number): string =>
  rows > 1 ? joinKey(key, from ?? '') : key;
