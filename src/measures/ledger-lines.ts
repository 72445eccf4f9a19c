import { type Assessment, chargesOf } from '../compare/assess.ts';
import type { BilledLine } from '../policy/charges/charge-events.ts';
import { addDays } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { exportFacts } from './route-facts.ts';
import type { PolicyTerms } from './terms.ts';

/**
 * The charges of an itinerary on the days of a situation, an export declaration with what the route decides of it;
 * places in it are those of the answer's charges.
 */
export function ledgerLines(
  assessment: Assessment,
  { shiftDays, exportedFrom }: PolicyTerms,
): readonly BilledLine[] {
  const charges = chargesOf(assessment);
  const days = new Map<BeijingDate, BeijingDate>();
  const dayOf = (date: BeijingDate): BeijingDate => {
    const day = days.get(date) ?? addDays(date, shiftDays);
    days.set(date, day);
    return day;
  };
  const facts = exportedFrom && exportFacts(exportedFrom, assessment.itinerary);
  return charges.map((charge) => {
    const isExport = facts !== null && charge.code === 'CUSTOMS_EXPORT';
    if (shiftDays === 0 && !isExport) return charge;
    const { code, basis, amount, place, eventDate } = charge;
    return { code, basis, amount, place, eventDate: dayOf(eventDate), ...(isExport ? { facts } : {}) };
  });
}
