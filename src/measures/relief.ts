import { type Assessment, chargesOf } from '../compare/assess.ts';
import type { ItineraryRelief } from '../contract/relief-schema.ts';
import { createOverlay } from '../policy/charges/rate-overlay.ts';
import type { ChargeRelief, RateOverlay } from '../tariff/rate-overlay.ts';
import { addFen, type Fen, fen } from '../units/money.ts';
import { createConsignmentBenefits } from './consignment-benefits.ts';
import { ledgerLines } from './ledger-lines.ts';
import type { PolicyTerms } from './terms.ts';

/** What the measures of a situation do to an itinerary. */
export type RelieveItinerary = (assessment: Assessment) => ItineraryRelief;

/** Relieves one itinerary after the other under the same terms; an event that occurs in several is decided once. */
export function createRelief(terms: PolicyTerms): RelieveItinerary {
  const overlay = createOverlay(terms.scenario, terms);
  const beside = createConsignmentBenefits(terms);
  return (assessment) => {
    const inInvoice = chargesOf(assessment).map((charge) => charge.inInvoice);
    const onCharges = overlay(ledgerLines(assessment, terms));
    const { benefits, undecided } = beside(assessment);
    const all = {
      ...onCharges,
      benefits: [...onCharges.benefits, ...benefits],
      undecided: [...onCharges.undecided, ...undecided],
    };
    return policyOf(all, assessment.invoiceTotal, inInvoice);
  };
}

/** Only reliefs of invoice lines count in the sums; the others are shown with their line. */
function policyOf(
  { scenario, reliefs, benefits, undecided, taxes }: RateOverlay,
  billedTotal: Fen,
  inInvoice: readonly boolean[],
): ItineraryRelief {
  const counted = reliefs.filter(({ charge }) => inInvoice[charge] === true);
  const sum = (amountOf: (relief: ChargeRelief) => number): Fen =>
    fen(counted.reduce((total, relief) => total + amountOf(relief), 0));
  return {
    scenario,
    billedTotal,
    afterNational: fen(billedTotal - sum(({ before, afterNational }) => before - afterNational)),
    saving: sum(({ before, after }) => before - after),
    incremental: sum(({ afterNational, after }) => afterNational - after),
    benefits: benefits.map(({ measures, ...benefit }) => ({ ...benefit, measures: [...measures] })),
    taxes: { ...taxes },
    lines: reliefs.map(({ charge, line, before, afterNational, after, measures }) => ({
      charge,
      line,
      before,
      afterNational,
      after,
      measures: [...measures],
    })),
    undecided: undecided.map(({ measure, missing, ifEvidenced }) => ({
      measure,
      missing: [...missing],
      ifEvidenced,
    })),
  };
}

/** Money gained beside the invoice: tax not paid, an early refund. */
export const benefitsOf = ({ benefits }: ItineraryRelief): Fen =>
  addFen(benefits.map(({ amount }) => amount));
