import {
  carriedOn,
  type DeparturePattern,
  departurePattern,
  longestHeadway,
  nextDeparture,
  plannedTimes,
} from '../network/calendar.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { hoursToMinutes, MINUTES_PER_DAY } from '../units/duration.ts';
import { DepartureWindow } from './departure-window.ts';
import type { CatchDeparture, CatchDepartures } from './take-step.ts';

interface Timetable {
  readonly pattern: DeparturePattern;
  /** What draws meet: it goes on after the last printed day, so that a late cargo arrives late and not never. */
  readonly drawn: DeparturePattern;
  /** Minutes from the first call's departure to each call's. */
  readonly depart: readonly number[];
  readonly headway: number;
  readonly cutOff: number;
}

/** Departures of a network as a ride meets them: past the cut-off, at the call where it boards. */
export interface Departures {
  readonly catchDeparture: CatchDeparture;
  /** What every draw catches; the last printed timetable goes on for them. */
  readonly catchDepartures: CatchDepartures;
}

export function departuresOf(network: Network): Departures {
  const timetables = new Map<string, Timetable>();
  const timetableOf = (service: Service): Timetable => {
    const known = timetables.get(service.id);
    if (known) return known;
    const pattern = departurePattern(network, service);
    const made: Timetable = {
      pattern,
      drawn: carriedOn(pattern),
      depart: plannedTimes(service).depart,
      headway: pattern.minutes.length === 0 ? 0 : pattern.cycle / pattern.minutes.length,
      cutOff: pattern.anyTime ? 0 : hoursToMinutes(service.cutOffHours),
    };
    timetables.set(service.id, made);
    return made;
  };
  return {
    catchDeparture: ({ service, board }, ready, phase) => {
      const { pattern, depart, headway, cutOff } = timetableOf(service);
      const lead = depart[board] ?? 0;
      const first = nextAfter(pattern, ready + cutOff - lead, Math.floor(phase * headway));
      return first === null ? Number.NaN : first + lead;
    },
    catchDepartures: ({ service, board }, ready, phases) => {
      const timetable = timetableOf(service);
      return departuresAfter(timetable, timetable.depart[board] ?? 0, ready, phases);
    },
  };
}

function departuresAfter(
  { drawn: pattern, headway, cutOff }: Timetable,
  lead: number,
  ready: Float64Array,
  phases: Float64Array | null,
): Float64Array {
  const departures = new Float64Array(ready.length);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let draw = 0; draw < ready.length; draw++) {
    const time = (ready[draw] ?? 0) + cutOff - lead;
    departures[draw] = pattern.anyTime ? Math.round(time) + lead : time;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  if (pattern.anyTime || first > last) return departures;
  const shifts = pattern.assumed ? phases : null;
  const window = windowOf(pattern, first, last, shifts ? headway : 0);
  for (let draw = 0; draw < departures.length; draw++) {
    const time = departures[draw] ?? 0;
    const shift = shifts ? Math.floor((shifts[draw] ?? 0) * headway) : 0;
    const departure =
      time < window.until
        ? window.after(time - shift) + shift
        : (nextAfter(pattern, time, shift) ?? Number.NaN);
    departures[draw] = departure + lead;
  }
  return departures;
}

/** For times of delivery; a pattern that is shifted is looked up as long as its clock keeps one offset. */
function windowOf(
  pattern: DeparturePattern,
  first: number,
  last: number,
  longestShift: number,
): DepartureWindow {
  const from = Math.floor(first - longestShift);
  const steadyUntil =
    longestShift === 0 ? Number.POSITIVE_INFINITY : nextChange(pattern, from) - longestHeadway(pattern);
  return new DepartureWindow(pattern, from, Math.ceil(Math.min(last + 1, steadyUntil)));
}

/** The first change of a pattern's clock from a day before a time on; infinite when there is none. */
const nextChange = ({ zoneFrom }: DeparturePattern, time: number): number =>
  zoneFrom.find((change) => change > time - MINUTES_PER_DAY) ?? Number.POSITIVE_INFINITY;

/** What follows a missed last departure has none either. */
const nextAfter = (pattern: DeparturePattern, time: number, shift: number): number | null =>
  Number.isNaN(time) ? null : nextDeparture(pattern, time, shift);
