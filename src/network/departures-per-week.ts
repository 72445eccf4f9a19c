import type { Instant } from '../units/instant.ts';
import type { Departure, Service } from './service.ts';

/**
 * Departures a week by the timetable in force at a moment: of printed departures those whose days of validity hold it,
 * else the frequency. 0 while the service is closed; null where it leaves on demand and has no timetable.
 */
export function departuresPerWeek({ timetable, closedReason }: Service, at: Instant): number | null {
  if (timetable.kind === 'on_demand') return null;
  if (closedReason) return 0;
  return timetable.kind === 'frequency'
    ? timetable.departuresPerWeek
    : timetable.departures.filter((departure) => isInForce(departure, at)).length;
}

/** Of several services together; those on demand add none. */
export const totalDeparturesPerWeek = (services: Iterable<Service>, at: Instant): number =>
  [...services].reduce((sum, service) => sum + (departuresPerWeek(service, at) ?? 0), 0);

const isInForce = ({ validFrom, validTo }: Departure, at: Instant): boolean =>
  (validFrom === null || validFrom <= at) && (validTo === null || at <= validTo);
