import type { Timetable, TimetableQuestion, TimetableRun } from '../contract/cards.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { beyondClocks } from '../enquiry/read-time.ts';
import { callAt } from '../network/call-at.ts';
import { plannedTimes } from '../network/clock/calendar.ts';
import { clockAt, localDay, localMoment } from '../network/clock/local-clock.ts';
import { instantOfLocal } from '../network/clock/local-time.ts';
import { serviceClosure } from '../network/events/service-closure.ts';
import { generatedDeparture } from '../network/generated-departure.ts';
import type { Network } from '../network/network.ts';
import { type CallAt, usesOf } from '../network/network-uses.ts';
import type { Departure, Service } from '../network/service.ts';
import { addDays, parseDay, startOfDay } from '../units/calendar-day.ts';
import { type BeijingDate, beijingWeekday, formatInstant, type Instant, instant } from '../units/instant.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { runsFrom } from './departures.ts';
import { provenanceView } from './provenance-view.ts';
import { unknownId } from './unknown-id.ts';

const DAYS_PER_WEEK = 7;

/**
 * The departures of one week, from every call of a service or of every service from a terminal, by the clocks of
 * where they are boarded. Closed services run nothing. Fails with `E23`, `E22` or `E33` like the cards.
 */
export function timetable(network: Network, { of, week }: TimetableQuestion): Result<Timetable> {
  const day = parseDay(week);
  if (day === null) return failure([refuse('E22', 'week', { x: week })]);
  const beyond = beyondClocks(network, startOfDay(day), { path: 'week', text: week, journeyDays: 7 });
  if (beyond) return failure([beyond]);
  const days = weekOf(day);
  if ('service' in of) {
    const service = network.services.get(of.service);
    if (!service) return failure([unknownId('of', of.service, network.services.keys())]);
    return success(
      weekly(
        network,
        service.calls.map((_, position) => ({ service, position })),
        days,
      ),
    );
  }
  if (!network.terminals.has(of.terminal)) {
    return failure([unknownId('of', of.terminal, network.terminals.keys())]);
  }
  return success(weekly(network, usesOf(network).callsAt.get(of.terminal) ?? [], days));
}

function weekOf(day: BeijingDate): readonly BeijingDate[] {
  const monday = addDays(day, -beijingWeekday(startOfDay(day)));
  return Array.from({ length: DAYS_PER_WEEK }, (_, index) => addDays(monday, index));
}

function weekly(network: Network, calls: readonly CallAt[], days: readonly BeijingDate[]): Timetable {
  const first = startOfDay(present(days[0]));
  const open = calls.filter(
    ({ service, position }) =>
      serviceClosure(network, service, first) === null && callAt(service, position).board,
  );
  const runs = open.flatMap((call) => runsIn(network, call, days));
  const onDemand = new Set(
    open.filter(({ service }) => service.timetable.kind === 'on_demand').map(({ service }) => service),
  );
  return {
    days,
    runs: runs.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    onDemand: Array.from(onDemand, ({ id, names, mode }) => ({ service: id, names, mode })),
  };
}

function runsIn(
  network: Network,
  { service, position }: CallAt,
  days: readonly string[],
): readonly TimetableRun[] {
  const { terminal } = callAt(service, position);
  const last = service.calls.findLastIndex(({ alight }, index) => alight && index > position);
  if (last < 0) return [];
  const clock = clockAt(network, terminal);
  const { arrive, depart } = plannedTimes(service);
  const ride = present(arrive[last]) - present(depart[position]);
  const [monday = ''] = days;
  const runs: TimetableRun[] = [];
  for (const { start, departure, cutOff } of runsFrom(
    network,
    service,
    position,
    instantOfLocal(monday, 0, clock),
  )) {
    const day = days.indexOf(localDay(clock, departure));
    if (day < 0) break;
    const printed = printedAt(network, service, start);
    runs.push({
      service: service.id,
      names: service.names,
      mode: service.mode,
      terminal,
      to: callAt(service, last).terminal,
      day,
      localTime: localMoment(clock, departure).slice(11, 16),
      at: formatInstant(departure),
      cutOff: formatInstant(cutOff),
      arrival: formatInstant(instant(departure + ride)),
      ...validity(network, service, printed),
      ...provenanceView(printed ?? generatedDeparture(service)),
    });
  }
  return runs;
}

/** The printed departure that a run from the first call is; null for one that a rule made. */
function printedAt(network: Network, service: Service, start: Instant): Departure | null {
  if (service.timetable.kind !== 'published') return null;
  const clock = clockAt(network, callAt(service, 0).terminal);
  const shown = localMoment(clock, start);
  const day = parseDay(shown.slice(0, 10));
  const weekday = day === null ? -1 : beijingWeekday(startOfDay(day));
  const minute = Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16));
  const isOn = ({ validFrom, validTo }: Departure): boolean =>
    (validFrom === null || validFrom <= start) && (validTo === null || start <= validTo);
  const running = service.timetable.departures.filter((own) => own.weekday === weekday && isOn(own));
  return running.find(({ minuteOfDay }) => minuteOfDay === minute) ?? running[0] ?? null;
}

function validity(
  network: Network,
  service: Service,
  printed: Departure | null,
): Pick<TimetableRun, 'validFrom' | 'validTo'> {
  const clock = clockAt(network, callAt(service, 0).terminal);
  const dayOf = (at: Instant | null | undefined): string | null => (at == null ? null : localDay(clock, at));
  return { validFrom: dayOf(printed?.validFrom), validTo: dayOf(printed?.validTo) };
}
