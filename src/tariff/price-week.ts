import { addDays, startOfDay } from '../units/calendar-day.ts';
import { type BeijingDate, beijingWeekday } from '../units/instant.ts';

/**
 * The Monday by whose level a day is priced. Carriers and indices quote by the week, so a price that moves holds from
 * Monday to Sunday and steps on Mondays; the day that a figure was true on is no quote and counts as it is.
 */
export const weekOf = (date: BeijingDate): BeijingDate => addDays(date, -beijingWeekday(startOfDay(date)));
