import type { BeijingDate } from '../units/instant.ts';

/** Anything with a first and a last day, both inclusive; null is open. */
export interface Dated {
  readonly validFrom: BeijingDate | null;
  readonly validTo: BeijingDate | null;
}

export const holdsOn = (entry: Dated, date: BeijingDate): boolean =>
  (entry.validFrom === null || entry.validFrom <= date) && (entry.validTo === null || date <= entry.validTo);

/**
 * The entry in force on `date`; where none is, the last to have expired before it, else the first still to come,
 * flagged so that its grade can be lowered and the answer says so (`E05`).
 */
export function entryOn<T extends Dated>(
  entries: readonly T[],
  date: BeijingDate,
): { readonly entry: T; readonly inForce: boolean } | null {
  const current = entries.find((entry) => holdsOn(entry, date));
  if (current) return { entry: current, inForce: true };
  const byEnd = [...entries].sort((a, b) => compareText(b.validTo ?? '', a.validTo ?? ''));
  const expired = byEnd.find((entry) => entry.validTo !== null && entry.validTo < date);
  const nearest = expired ?? byEnd.at(-1);
  return nearest ? { entry: nearest, inForce: false } : null;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
