import type { Enquiry } from '../../src/contract/enquiry.ts';

/** What reaches a worker from the site, and from a worker before it: each commit in its own form. */
export interface Shipped {
  readonly network: string;
  readonly library: string;
  /** Null where a worker is handed no graph. */
  readonly graph: Uint8Array<ArrayBuffer> | null;
}

export interface Engine {
  /** All that the page waits for under the measures in force: compared, priced, and cloned where it is handed on. */
  compare(enquiry: Enquiry): Promise<unknown>;
  /** Every place that can be reached. */
  isochrone(enquiry: Omit<Enquiry, 'to'>): Promise<unknown>;
}

/** One commit of the engine, as far as it is measured. */
export interface Subject {
  pack(): Shipped;
  open(shipped: Shipped): Engine;
  /** All that a worker does before it can be asked, where another one has started before it. */
  startSecond(shipped: Shipped): void;
}

export const UNWATCHED = { shouldStop: () => false, onProgress: () => {}, yieldNow: async () => {} };
export const IN_FORCE = { scenario: 'in-force', facts: {}, parameters: {}, handOver: null };
