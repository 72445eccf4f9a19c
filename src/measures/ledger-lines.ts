import { type Assessment, chargesOf } from '../compare/assess.ts';
import type { BilledLine } from '../policy/charges/charge-events.ts';
import { addDays } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { PolicyTerms } from './terms.ts';

/** The charges of an itinerary on the days of a situation; places in it are those of the answer's charges. */
export function ledgerLines(assessment: Assessment, { shiftDays }: PolicyTerms): readonly BilledLine[] {
  const charges = chargesOf(assessment);
  if (shiftDays === 0) return charges;
  const days = new Map<BeijingDate, BeijingDate>();
  return charges.map((charge) => {
    const eventDate = days.get(charge.eventDate) ?? addDays(charge.eventDate, shiftDays);
    days.set(charge.eventDate, eventDate);
    return { ...charge, eventDate };
  });
}
