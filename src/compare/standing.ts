import type { Fen } from '../units/money.ts';
import type { Assessment } from './assess.ts';

/** What is paid for an itinerary once the measures in force are in, by which the list is ordered. */
export interface Standing {
  readonly assessment: Assessment;
  readonly invoiceTotal: Fen;
  readonly economicTotal: Fen;
}

/** Without any measure. */
export const asBilled = (assessment: Assessment): Standing => ({
  assessment,
  invoiceTotal: assessment.invoiceTotal,
  economicTotal: assessment.economicTotal,
});
