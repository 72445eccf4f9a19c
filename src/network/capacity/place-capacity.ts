import type { BeijingDate } from '../../units/instant.ts';
import type { Provenance } from '../provenance.ts';
import type { Names } from '../terminal.ts';

/** What of a network may let only so much through. */
export const BOUNDED_KINDS = ['strait', 'border', 'terminal', 'link'] as const;
export type BoundedKind = (typeof BOUNDED_KINDS)[number];

/** Gross tonnes, boxes in; TEU; units of whatever size. Both ways together. */
export const CAPACITY_UNITS = ['t/year', 'TEU/year', 'box/day'] as const;
export type CapacityUnit = (typeof CAPACITY_UNITS)[number];

/** What a place lets through while the row holds. */
export interface PlaceCapacity extends Provenance {
  readonly id: string;
  readonly place: { readonly kind: BoundedKind; readonly id: string };
  /** Null where it is not known: the place has room for all. */
  readonly amount: number | null;
  readonly unit: CapacityUnit;
  /** Between two lockages, ferries, trains or ships: what is let through at once. */
  readonly hoursBetween: number;
  /** What goods that are in no demand take of it: nobody counts them, so it is an assumption unless replaced. */
  readonly others: Provenance & { readonly share: number };
  /** First and last day, both included; null is open. */
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
  readonly note: Names | null;
}
