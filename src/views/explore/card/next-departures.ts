import type { CallingService, NextDeparture } from '../../../contract/cards.ts';

const SHOWN = 5;

export interface ServiceDeparture {
  readonly service: CallingService;
  readonly departure: NextDeparture;
}

/** The next runs of all services together; all are Beijing text of one form, so text order is time order. */
export function nextDepartures(services: readonly CallingService[]): readonly ServiceDeparture[] {
  return services
    .filter(({ timetable }) => timetable !== 'on_demand')
    .flatMap((service) => service.next.map((departure) => ({ service, departure })))
    .sort((a, b) => order(a, b))
    .slice(0, SHOWN);
}

const order = (a: ServiceDeparture, b: ServiceDeparture): number =>
  a.departure.at === b.departure.at
    ? a.service.id < b.service.id
      ? -1
      : 1
    : a.departure.at < b.departure.at
      ? -1
      : 1;
