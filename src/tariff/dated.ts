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
  const nearest = lastExpired(entries, date) ?? firstToCome(entries, date);
  return nearest ? { entry: nearest, inForce: false } : null;
}

function lastExpired<T extends Dated>(entries: readonly T[], date: BeijingDate): T | undefined {
  let last: { readonly entry: T; readonly end: BeijingDate } | undefined;
  for (const entry of entries) {
    const { validTo: end } = entry;
    if (end !== null && end < date && (!last || end > last.end)) last = { entry, end };
  }
  return last?.entry;
}

function firstToCome<T extends Dated>(entries: readonly T[], date: BeijingDate): T | undefined {
  let first: { readonly entry: T; readonly start: BeijingDate } | undefined;
  for (const entry of entries) {
    const { validFrom: start } = entry;
    if (start !== null && start > date && (!first || start < first.start)) first = { entry, start };
  }
  return first?.entry;
}
