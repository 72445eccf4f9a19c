import { wholeHours, wholeKilograms, wholeYuan } from './shown-front.ts';
import type { UntimedFigures } from './way-figures.ts';

/** What the search expects of a way's time: what its mean, its economic total and its P90 follow from. */
export interface ExpectedTime {
  readonly expected: number;
  readonly variance: number;
}

interface Rival extends ExpectedTime {
  readonly yuan: number;
  readonly kilograms: number;
  readonly complete: boolean;
  readonly hours: number;
}

/**
 * Itineraries to one place, to tell which others need not be looked at: one that another beats on the shown figures,
 * nowhere worse and somewhere better, is never listed; and whatever it beats, that other beats too. One that is expected
 * sooner, or to stray less, may be listed all the same for its economic total, and be the surest: it is beaten by none.
 */
export class StrictRivals {
  readonly #rivals: Rival[] = [];

  add(
    { invoiceTotal, co2eKg, complete }: UntimedFigures,
    { expected, variance }: ExpectedTime,
    p50Minutes: number,
  ): void {
    this.#rivals.push({
      yuan: wholeYuan(invoiceTotal),
      kilograms: wholeKilograms(co2eKg),
      complete,
      hours: wholeHours(p50Minutes),
      expected,
      variance,
    });
  }

  /** Minutes such that an itinerary with these figures is beaten if its P50, before rounding, is no less. */
  beatenFrom(
    { invoiceTotal, co2eKg, complete }: UntimedFigures,
    { expected, variance }: ExpectedTime,
  ): number {
    const [yuan, kilograms] = [wholeYuan(invoiceTotal), wholeKilograms(co2eKg)];
    let hours = Number.POSITIVE_INFINITY;
    for (const rival of this.#rivals) {
      if (rival.yuan > yuan || rival.kilograms > kilograms || (complete && !rival.complete)) continue;
      if (rival.expected > expected || rival.variance > variance) continue;
      const isBetter = rival.yuan < yuan || rival.kilograms < kilograms;
      hours = Math.min(hours, isBetter ? rival.hours : rival.hours + 1);
    }
    return hours * 60 - ROUNDED_UP;
  }
}

/** Minutes are rounded to whole ones and these to hours: half an hour and half a minute less may still round up. */
const ROUNDED_UP = 30.5;
