import type { Instant } from '../units/instant.ts';
import { serviceClosure } from './events/service-closure.ts';
import type { Network } from './network.ts';
import type { Departure, Service } from './service.ts';

/**
 * Departures a week by the timetable in force at a moment: of printed departures those whose days of validity hold it,
 * else the frequency. 0 while the service is closed; null where it leaves on demand and has no timetable.
 */
export function departuresPerWeek(network: Network, service: Service, at: Instant): number | null {
  const { timetable } = service;
  if (timetable.kind === 'on_demand') return null;
  if (serviceClosure(network, service, at) !== null) return 0;
  return timetable.kind === 'frequency'
    ? timetable.departuresPerWeek
    : timetable.departures.filter((departure) => isInForce(departure, at)).length;
}

/** Of several services together; those on demand add none. */
export const totalDeparturesPerWeek = (network: Network, services: Iterable<Service>, at: Instant): number =>
  [...services].reduce((sum, service) => sum + (departuresPerWeek(network, service, at) ?? 0), 0);

const isInForce = ({ validFrom, validTo }: Departure, at: Instant): boolean =>
  (validFrom === null || validFrom <= at) && (validTo === null || at <= validTo);
