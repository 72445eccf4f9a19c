import type { AnswerLeg } from '../contract/answer-schema.ts';
import { plannedTimes } from '../network/clock/calendar.ts';
import { departuresPerWeek } from '../network/departures-per-week.ts';
import type { Network } from '../network/network.ts';
import type { Status } from '../network/provenance.ts';
import type { Service } from '../network/service.ts';
import type { RideStep } from '../routing/itinerary.ts';
import { endsOf, rideDistanceKm } from '../routing/way.ts';
import type { CatchDeparture } from '../simulation/take-step.ts';
import { weakest } from '../tariff/status.ts';
import { hoursToMinutes } from '../units/duration.ts';
import { formatInstant, type Instant, instant } from '../units/instant.ts';
import { present } from '../units/present.ts';

export function describeLeg(
  network: Network,
  ride: RideStep,
  co2eKg: number,
  catchDeparture: CatchDeparture,
): AnswerLeg {
  const { service, departure, arrival } = ride;
  const links = linksOf(network, ride);
  const scheduled = service.timetable.kind !== 'on_demand';
  return {
    mode: service.mode,
    ...endsOf(ride),
    service: service.id,
    serviceNames: service.names,
    carrier: service.carrier === null ? null : service.carrier.en,
    carrierNames: service.carrier && { ...service.carrier },
    timetable: service.timetable.kind,
    departuresPerWeek: departuresPerWeek(network, service, leavesFirstCall(ride)),
    departureStatus: departureStatus(service),
    distanceKm: rideDistanceKm(network, ride),
    departure: formatInstant(departure),
    cutOff: scheduled ? formatInstant(cutOffOf(ride)) : null,
    nextDeparture: scheduled ? nextAfter(ride, catchDeparture) : null,
    arrival: formatInstant(arrival),
    co2eKg,
    emissionFactor: [...new Set(links.map(({ link }) => present(network.links.get(link)).emissionFactor))],
    calls: callsOf(ride),
    links,
    status: service.status,
    source: service.source,
  };
}

export const cutOffOf = (ride: RideStep): Instant =>
  instant(ride.departure - hoursToMinutes(ride.service.cutOffHours));

/** When the run boarded left the service's first call: what a timetable's days of validity speak of. */
function leavesFirstCall({ service, board, departure }: RideStep): Instant {
  const lead = plannedTimes(service).depart[board];
  if (lead === undefined) throw new RangeError(`service ${service.id} has no call ${board}`);
  return instant(departure - lead);
}

/** How the days of departure are known: printed ones as well as the least known of them. */
export function departureStatus({ timetable, status }: Service): Status {
  switch (timetable.kind) {
    case 'published':
      return weakest(...timetable.departures.map((departure) => departure.status));
    case 'frequency':
      return 'assumed';
    case 'on_demand':
      return status;
  }
}

/** The run one would have to take after missing this one's cut-off by a minute. */
function nextAfter(ride: RideStep, catchDeparture: CatchDeparture): string | null {
  const next = catchDeparture(ride, cutOffOf(ride) + 1, 0);
  return Number.isNaN(next) ? null : formatInstant(instant(next));
}

function callsOf(ride: RideStep): AnswerLeg['calls'] {
  const calls: AnswerLeg['calls'] = [];
  let time: number = ride.departure;
  for (let index = ride.board + 1; index < ride.alight; index++) {
    const call = present(ride.service.calls[index]);
    const arrival = time + hoursToMinutes(call.run?.typicalHours ?? 0);
    const dwellMinutes = hoursToMinutes(call.dwell?.typicalHours ?? 0);
    time = arrival + dwellMinutes;
    calls.push({
      terminal: call.terminal,
      operation: call.dwell?.operation ?? null,
      arrival: formatInstant(instant(arrival)),
      departure: formatInstant(instant(time)),
      dwellMinutes,
    });
  }
  return calls;
}

function linksOf(network: Network, ride: RideStep): AnswerLeg['links'] {
  const links: AnswerLeg['links'] = [];
  for (let index = ride.board + 1; index <= ride.alight; index++) {
    const run = ride.service.calls[index]?.run;
    const from = ride.service.calls[index - 1]?.terminal;
    const link = run && network.links.get(run.link);
    if (!link || from === undefined) continue;
    const forward = link.from === from;
    links.push({
      link: link.id,
      from,
      to: forward ? link.to : link.from,
      alignment: link.alignment,
      forward,
    });
  }
  return links;
}
