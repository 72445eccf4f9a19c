import { type Assessment, chargesOf } from '../compare/assess.ts';
import type { ItineraryRelief } from '../contract/relief-schema.ts';
import { createOverlay, type OverlaidEvents } from '../policy/charges/rate-overlay.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import type { ChargeRelief, MeasureRelief, RateOverlay } from '../tariff/rate-overlay.ts';
import type { BeijingDate } from '../units/instant.ts';
import { addFen, type Fen, fen } from '../units/money.ts';
import { createConsignmentBenefits } from './consignment-benefits.ts';
import { ledgerLines } from './ledger-lines.ts';
import { reliefStanding } from './relief-standing.ts';
import type { PolicyTerms } from './terms.ts';

/** What the measures of a situation do to an itinerary. */
export type RelieveItinerary = (assessment: Assessment) => ItineraryRelief;

/**
 * Relieves one itinerary after the other under the same terms; an event that occurs in several is decided once.
 *
 * @param which see {@link createOverlay}
 */
export function createRelief(terms: PolicyTerms, which: OverlaidEvents = 'all'): RelieveItinerary {
  const overlay = createOverlay(terms.scenario, terms, which);
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
    return policyOf(terms.scenario, all, assessment.invoiceTotal, inInvoice);
  };
}

/** Only reliefs of invoice lines count in the sums; the others are shown with their line. */
function policyOf(
  scenarioInForce: Scenario,
  { scenario, reliefs, benefits, undecided, taxes }: RateOverlay,
  billedTotal: Fen,
  inInvoice: readonly boolean[],
): ItineraryRelief {
  const counted = reliefs.filter(({ charge }) => inInvoice[charge] === true);
  const sum = (amountOf: (relief: ChargeRelief) => number): Fen =>
    fen(counted.reduce((total, relief) => total + amountOf(relief), 0));
  const standingOn = (day: BeijingDate) => (relief: MeasureRelief) => {
    const isFelt = relief.kept && relief.incremental > 0;
    const standing = isFelt ? reliefStanding(scenarioInForce, relief.measure, day) : null;
    return standing === null ? relief : { ...relief, standing };
  };
  return {
    scenario,
    billedTotal,
    afterNational: fen(billedTotal - sum(({ before, afterNational }) => before - afterNational)),
    saving: sum(({ before, after }) => before - after),
    incremental: sum(({ afterNational, after }) => afterNational - after),
    benefits: benefits.map(({ measures, ...benefit }) => ({
      ...benefit,
      measures: measures.map(standingOn(benefit.eventDate)),
    })),
    taxes: { ...taxes },
    lines: reliefs.map(({ charge, line, eventDate, before, afterNational, after, measures }) => ({
      charge,
      line,
      before,
      afterNational,
      after,
      measures: measures.map(standingOn(eventDate)),
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
