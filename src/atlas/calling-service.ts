import { departureStatus } from '../answer/describe-leg.ts';
import { serviceTimes } from '../answer/describe-times.ts';
import type { CallingService, NextDeparture } from '../contract/cards.ts';
import { callAt } from '../network/call-at.ts';
import { clockAt, localMoment } from '../network/clock/local-clock.ts';
import { departuresPerWeek } from '../network/departures-per-week.ts';
import { serviceClosure } from '../network/events/service-closure.ts';
import type { Network } from '../network/network.ts';
import type { CallAt, RunOver } from '../network/network-uses.ts';
import type { Service } from '../network/service.ts';
import type { TerminalId } from '../network/terminal.ts';
import { formatInstant, type Instant } from '../units/instant.ts';
import { runsFrom } from './departures.ts';
import { provenanceView } from './provenance-view.ts';

const NEXT_SHOWN = 5;

/** What a service is to a terminal: where it can be boarded it departs, where cargo is set down it arrives; or both. */
export function callingAt(network: Network, { service, position }: CallAt, from: Instant): CallingService[] {
  const call = service.calls[position];
  const later = service.calls.slice(position + 1).filter(({ alight }) => alight);
  const earlier = service.calls.slice(0, position).filter(({ board }) => board);
  const entries: CallingService[] = [];
  if (call?.board && later.length > 0) {
    entries.push({
      ...termsOf(network, service, from),
      direction: 'departing',
      counterparts: terminalsOf(later),
      next: nextRuns(network, service, position, from),
    });
  }
  if (call?.alight && earlier.length > 0) {
    entries.push({
      ...termsOf(network, service, from),
      direction: 'arriving',
      counterparts: terminalsOf(earlier),
      next: [],
    });
  }
  return entries;
}

/** A service as it runs over a link. */
export function runningOver(
  network: Network,
  { service, run, direction }: RunOver,
  from: Instant,
): CallingService {
  return {
    ...termsOf(network, service, from),
    direction,
    counterparts: [],
    tariffs: run.tariffs,
    next: nextRuns(network, service, 0, from),
  };
}

const terminalsOf = (calls: readonly { readonly terminal: TerminalId }[]): readonly TerminalId[] =>
  calls.map(({ terminal }) => terminal);

function termsOf(
  network: Network,
  service: Service,
  from: Instant,
): Omit<CallingService, 'direction' | 'counterparts' | 'next'> {
  const { timetable } = service;
  return {
    id: service.id,
    names: service.names,
    mode: service.mode,
    corridor: service.corridor,
    carrier: service.carrier,
    from: callAt(service, 0).terminal,
    to: callAt(service, service.calls.length - 1).terminal,
    timetable: timetable.kind,
    departuresPerWeek: departuresPerWeek(network, service, from),
    departureStatus: departureStatus(service),
    cutOffHours: service.cutOffHours,
    capacityTeu: service.capacityTeu,
    equipment: service.equipment,
    dangerousGoods: service.dangerousGoods,
    maxGross20Tonnes: service.maxGross20Tonnes,
    maxGross40Tonnes: service.maxGross40Tonnes,
    closed: serviceClosure(network, service, from),
    note: service.note,
    times: serviceTimes(network, service, 0, service.calls.length - 1),
    tariffs: [],
    ...provenanceView(service),
  };
}

/** Those that cargo ready at `from` can still catch. */
function nextRuns(network: Network, service: Service, position: number, from: Instant): NextDeparture[] {
  const next: NextDeparture[] = [];
  if (serviceClosure(network, service, from) !== null) return next;
  const clock = clockAt(network, callAt(service, position).terminal);
  for (const { departure, cutOff } of runsFrom(network, service, position, from)) {
    if (next.length === NEXT_SHOWN) break;
    if (cutOff < from) continue;
    next.push({
      at: formatInstant(departure),
      local: localMoment(clock, departure),
      cutOff: formatInstant(cutOff),
    });
  }
  return next;
}
