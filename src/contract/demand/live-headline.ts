import type { PolicySituation } from '../policy.ts';
import type { MatrixSummary } from './matrix.ts';

/** A run priced anew under another scenario, while a hand is on a slider. */
export interface LiveQuestion {
  /** The run as its report names it. */
  readonly run: string;
  readonly scenario: PolicySituation;
}

/** What the headline of a run comes to under the scenario: the figures of a run under it, but for what is told below. */
export type LiveHeadline = Pick<
  MatrixSummary,
  'teu' | 'invoice' | 'generalised' | 'co2eKg' | 'teuShifted' | 'outlay'
>;

/** What is exact of it. */
export interface LiveCertificate {
  /** Whether the banks of the run hold the prices: else some way that is best now may be missing. */
  readonly covered: boolean;
  /** Boxes of a flow in a month whose prices leave the banks. */
  readonly beyond: number;
  /** Boxes to which the scenario opens a way that was too dear before, or closes one: constants of the choice stay as fitted. */
  readonly otherWays: number;
}

/**
 * `other_run`: the engine holds another run by now. `other_network`: levers make other prices, times or ways, and nothing
 * short of a run tells.
 */
export type LiveAnswer =
  | { readonly kind: 'priced'; readonly headline: LiveHeadline; readonly certificate: LiveCertificate }
  | { readonly kind: 'other_run' | 'other_network' };
