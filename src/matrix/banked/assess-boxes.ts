import {
  type Assessment,
  type AssessmentContext,
  assessItinerary,
  assessmentContext,
} from '../../compare/assess.ts';
import { keepsFor } from '../../compare/shelf-life.ts';
import type { Consignment } from '../../consignment/consignment.ts';
import type { Itinerary } from '../../routing/itinerary.ts';
import type { ItinerarySpread } from '../../simulation/simulate-itinerary.ts';
import { present } from '../../units/present.ts';
import type { MonthPlan } from './month-plan.ts';

/** Bills, simulates and weighs the ways of boxes; what goods of a class have in common is worked out once. */
export class BoxAssessor {
  readonly #month: MonthPlan;
  readonly #contexts = new Map<number, AssessmentContext>();
  readonly #spreads = new WeakMap<Itinerary, ItinerarySpread>();

  constructor(month: MonthPlan) {
    this.#month = month;
  }

  /** Of known price, and before the goods spoil. */
  assess(goods: number, consignment: Consignment, itineraries: readonly Itinerary[]): readonly Assessment[] {
    const context = { ...this.#contextOf(goods), consignment };
    return itineraries
      .map((itinerary) => assessItinerary(context, itinerary))
      .filter((assessment) => assessment.complete && keepsFor(consignment, assessment.spread));
  }

  /** Whatever differs within a class, as its value does, is no part of a bill. */
  #contextOf(goods: number): AssessmentContext {
    const known = this.#contexts.get(goods);
    if (known) return known;
    const { network, prepared, priced } = this.#month;
    const { consignment, rates } = present(priced[goods]);
    const context = assessmentContext(network, prepared, consignment, rates);
    const simulate: AssessmentContext['simulate'] = (itinerary, deadline) => {
      const before = this.#spreads.get(itinerary);
      if (before) return before;
      const spread = context.simulate(itinerary, deadline);
      this.#spreads.set(itinerary, spread);
      return spread;
    };
    const made = { ...context, simulate };
    this.#contexts.set(goods, made);
    return made;
  }
}
