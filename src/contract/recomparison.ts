import type { UserFigure } from '../figures/user-figure.ts';
import type { Enquiry } from './enquiry.ts';
import type { PolicySituation } from './policy.ts';

/** All that an answer follows from, beside the network and its measures. */
export interface Recomparison {
  readonly enquiry: Enquiry;
  readonly situation: PolicySituation;
  /** The user's figures of that day; empty for none. */
  readonly figures: readonly UserFigure[];
}
