import type { Status } from '../../network/provenance.ts';
import type { Names } from '../../network/terminal.ts';
import type { BeforeAfter } from './before-after.ts';

/** Slots of a service; a lock or canal, a border or border station, a port or yard, a stretch such as a ferry. */
export const BOTTLENECK_KINDS = ['slots', 'lock', 'border', 'terminal', 'link'] as const;
export type BottleneckKind = (typeof BOTTLENECK_KINDS)[number];

/** What loads are counted in: tonnes are gross, the box in. */
export type LoadUnit = 'TEU' | 'box' | 't';

/** A bottleneck in a month: of a service where it is fullest, between two of its calls. */
export interface BottleneckLoad {
  readonly kind: BottleneckKind;
  /** Service; of a place its kind and key, as the network has them. */
  readonly id: string;
  readonly names: Names;
  /** Terminals of the section of a service; null of a place. */
  readonly section: {
    readonly from: string;
    readonly to: string;
    readonly names: { readonly from: Names; readonly to: Names };
  } | null;
  readonly month: string;
  readonly unit: LoadUnit;
  /** A week: what goes through. */
  readonly capacity: number;
  /** A week: what goods take of it that are in no demand, and how that is known; null of slots, of which it is not. */
  readonly others: { readonly load: number; readonly share: number; readonly status: Status } | null;
  /** A week: what the demand puts on it. */
  readonly load: BeforeAfter;
  /** Of what goes through, what is taken, others in; above 1 it queues. */
  readonly use: BeforeAfter;
  /** Days that a box waits for it. */
  readonly wait: BeforeAfter;
}

/** How near to an equilibrium a month came under one situation. */
export interface EquilibriumRun {
  readonly month: string;
  readonly side: 'before' | 'after';
  /** How often all flows were put on their ways. */
  readonly loadings: number;
  /** What of the loads would move at the waits that they bring about, as a share of them; of each unit by itself the most. */
  readonly gap: number;
}

/** Ways that were searched for once bottlenecks were full, beside those that are open where there is room for all. */
export interface WaySearch {
  /** How often all boxes were searched for at the waits that they then had. */
  readonly rounds: number;
  /** Ways added to those of a box. */
  readonly added: number;
  /** Boxes for which the last search still found a cheaper way than any they have; 0: none is cheaper. */
  readonly cheaper: number;
}

/** Of what the ways lead over: how many have a known capacity, and how many have not and are taken to have room for all. */
export interface BoundedCount {
  readonly bounded: number;
  readonly unbounded: number;
}

export interface CapacityReport {
  readonly runs: readonly EquilibriumRun[];
  /** Those fullest first, of each month. */
  readonly bottlenecks: readonly BottleneckLoad[];
  readonly services: BoundedCount;
  /** Locks, borders and terminals. */
  readonly places: BoundedCount;
  /** Flows that lose under the scenario only because others are in their way. */
  readonly crowdedOut: number;
  readonly search: WaySearch;
}
