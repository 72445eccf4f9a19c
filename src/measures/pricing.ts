import type { Assessment } from '../compare/assess.ts';
import { asBilled, type Standing } from '../compare/standing.ts';
import type { ItineraryRelief } from '../contract/relief-schema.ts';
import { fen } from '../units/money.ts';
import { benefitsOf, createRelief, type RelieveItinerary } from './relief.ts';
import type { PolicyTerms } from './terms.ts';

/** An itinerary with what is paid for it under measures. */
export interface PricedItinerary extends Standing {
  /** Null where no measures were laid over it. */
  readonly policy: ItineraryRelief | null;
}

export type PriceItinerary = (assessment: Assessment) => PricedItinerary;

/** What is paid once the measures are in: the one place where a saving is taken off a total. */
export const createPricing = (terms: PolicyTerms): PriceItinerary => pricingBy(createRelief(terms));

/** The same where nobody asks for taxes that no measure touches. */
export const createReliefPricing = (terms: PolicyTerms): PriceItinerary =>
  terms.scenario.enabled.size === 0 ? billedPricing : pricingBy(createRelief(terms, 'relieved'));

function pricingBy(relieve: RelieveItinerary): PriceItinerary {
  return (assessment) => {
    const policy = relieve(assessment);
    return {
      assessment,
      invoiceTotal: fen(assessment.invoiceTotal - policy.saving),
      economicTotal: fen(assessment.economicTotal - policy.saving - benefitsOf(policy)),
      policy,
    };
  };
}

/** Without any measure. */
export const billedPricing: PriceItinerary = (assessment) => ({ ...asBilled(assessment), policy: null });
