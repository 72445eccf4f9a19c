import type { Mode, Names } from '../../network/terminal.ts';
import type { BeforeAfter } from './before-after.ts';

/** Slots of a service where it is fullest, between two of its calls. */
export interface BottleneckLoad {
  readonly service: string;
  readonly names: Names;
  readonly mode: Mode;
  /** Terminals. */
  readonly from: string;
  readonly to: string;
  readonly ends: { readonly from: Names; readonly to: Names };
  readonly month: string;
  /** TEU a week: slots of all departures, and what is put on them. */
  readonly slots: number;
  readonly load: BeforeAfter;
  /** Days that a box waits for a slot. */
  readonly wait: BeforeAfter;
}

/** How near to an equilibrium a month came under one situation. */
export interface EquilibriumRun {
  readonly month: string;
  readonly side: 'before' | 'after';
  /** How often all flows were put on their ways. */
  readonly loadings: number;
  /** What of the loads would move at the waits that they bring about, as a share of them. */
  readonly gap: number;
}

/** Ways that were searched for once slots were full, beside those that are open where there is room for all. */
export interface WaySearch {
  /** How often all boxes were searched for at the waits that they then had. */
  readonly rounds: number;
  /** Ways added to those of a box. */
  readonly added: number;
  /** Boxes for which the last search still found a cheaper way than any they have; 0: none is cheaper. */
  readonly cheaper: number;
}

export interface CapacityReport {
  readonly runs: readonly EquilibriumRun[];
  /** Those fullest first, of each month. */
  readonly bottlenecks: readonly BottleneckLoad[];
  /** Services on the ways whose slots nobody knows: they are taken to have room for all. */
  readonly unbounded: number;
  readonly bounded: number;
  /** Flows that lose under the scenario only because others fill their slots. */
  readonly crowdedOut: number;
  readonly search: WaySearch;
}
