import type { ContractRate } from '../../rates/contract-rate.ts';

/** What came of putting rates of the user's in use. */
export interface RatesReport {
  /** How many price a ride of the network. */
  readonly inUse: number;
  /** Those between places that no service of their mode joins. */
  readonly unused: readonly ContractRate[];
}
