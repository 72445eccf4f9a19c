import { MINUTES_PER_DAY } from '../units/duration.ts';

/**
 * Billable days of storage for a wait: each day begun counts, the free ones first. The search and the ledger
 * both charge storage through this.
 */
export const storageDays = (waitMinutes: number, freeDays: number): number =>
  Math.max(0, Math.ceil(waitMinutes / MINUTES_PER_DAY) - freeDays);
