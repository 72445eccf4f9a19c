import { resolveHubRule } from '../../src/graph/resolve-hub-rule.ts';
import { departurePattern, nextDeparture, plannedTimes } from '../../src/network/clock/calendar.ts';
import type { HubRule } from '../../src/network/hub-operation.ts';
import type { Network } from '../../src/network/network.ts';
import type { Service } from '../../src/network/service.ts';
import { MODES, type Mode, type Terminal } from '../../src/network/terminal.ts';
import type { Criteria } from '../../src/routing/pareto.ts';
import { storageDays } from '../../src/tariff/storage.ts';

/** What the enumeration needs to know of prices: whole fen and grams, so that sums are exact. */
export interface Costs {
  readonly ride: (service: Service, board: number, alight: number, departure: number) => number;
  readonly hub: (rule: HubRule, start: number) => number;
  readonly storagePerDay: (tariff: string) => number;
  readonly rideGrams: (service: Service, board: number, alight: number) => number;
  readonly hubGrams: (rule: HubRule) => number;
}

interface State {
  readonly terminal: Terminal;
  readonly time: number;
  readonly money: number;
  readonly grams: number;
  readonly rides: number;
  readonly visited: readonly string[];
  readonly last: Service | null;
  readonly legs: readonly string[];
}

export interface Walk {
  readonly criteria: Criteria;
  readonly legs: readonly string[];
}

/** What happens on which days, in minutes. */
export interface Days {
  /** When what keeps a ride that leaves then from leaving is over; null where it can leave. */
  readonly shutUntil: (service: Service, board: number, alight: number, departure: number) => number | null;
  readonly heldAboard: (service: Service, board: number, alight: number, departure: number) => number;
  readonly openFrom: (terminal: Terminal, time: number) => number;
  readonly heldAt: (terminal: Terminal, start: number) => number;
}

const QUIET_DAYS: Days = {
  shutUntil: () => null,
  heldAboard: () => 0,
  openFrom: (_, time) => time,
  heldAt: () => 0,
};

/** Every itinerary there is, straight from the network's own tables, without graph, bounds or dominance. */
export function everyItinerary(
  world: Network,
  costs: Costs,
  query: { from: string; to: string; ready: number; maxLegs: number },
  days: Days = QUIET_DAYS,
): readonly Walk[] {
  const walks: Walk[] = [];
  const services = [...world.services.values()];
  const rule = (
    activity: HubRule['activity'],
    terminal: Terminal,
    fromMode: Mode | null,
    toMode: Mode | null,
    toTerminal: string | null = null,
  ) =>
    resolveHubRule(world.hubRules, {
      load: 'box',
      activity,
      terminal,
      fromMode,
      toMode,
      toTerminal,
    });

  const handle = (state: State, found: HubRule, terminal = state.terminal): State => {
    const start = days.openFrom(state.terminal, state.time);
    return {
      ...state,
      terminal,
      time: start + found.typicalHours * 60 + days.heldAt(state.terminal, start),
      money: state.money + costs.hub(found, start),
      grams: state.grams + costs.hubGrams(found),
    };
  };

  const loadOn = (state: State, mode: Mode, entry: HubRule): void => {
    if (state.rides === query.maxLegs) return;
    for (const service of services) {
      if (service.mode !== mode || service === state.last) continue;
      service.calls.forEach((call, board) => {
        if (!call.board || call.terminal !== state.terminal.id) return;
        service.calls.forEach((to, alight) => {
          if (alight > board && to.alight) ride(state, service, board, alight, entry);
        });
      });
    }
  };

  const ride = (state: State, service: Service, board: number, alight: number, entry: HubRule): void => {
    const to = world.terminals.get(service.calls[alight]!.terminal)!;
    if (state.visited.includes(to.id)) return;
    const { arrive, depart } = plannedTimes(service);
    const lead = depart[board]!;
    const cutOff = service.timetable.kind === 'on_demand' ? 0 : service.cutOffHours * 60;
    const pattern = departurePattern(world, service);
    let first = nextDeparture(pattern, state.time + cutOff - lead);
    for (;;) {
      if (first === null) return;
      const open = days.shutUntil(service, board, alight, first + lead);
      if (open === null) break;
      first = nextDeparture(pattern, open - lead);
    }
    const departure = first + lead;
    const perDay = entry.storageTariff === null ? 0 : costs.storagePerDay(entry.storageTariff);
    const storage = perDay === 0 ? 0 : perDay * storageDays(departure - state.time, entry.freeDays);
    arriveBy(service.mode, {
      terminal: to,
      time: first + arrive[alight]! + days.heldAboard(service, board, alight, departure),
      money: state.money + storage + costs.ride(service, board, alight, departure),
      grams: state.grams + costs.rideGrams(service, board, alight),
      rides: state.rides + 1,
      visited: [...state.visited, to.id],
      last: service,
      legs: [...state.legs, `${service.id}:${board}-${alight}`],
    });
  };

  const arriveBy = (mode: Mode, state: State): void => {
    if (state.terminal.id === query.to) {
      const out = rule('destination', state.terminal, mode, null);
      if (!out) return;
      const { time, money, grams, legs } = handle(state, out);
      walks.push({
        criteria: { arrival: time, money, co2e: grams, expected: 0, variance: 0, incomplete: false },
        legs,
      });
      return;
    }
    for (const next of world.terminals.values()) {
      const here = next.id === state.terminal.id;
      if (!here && (next.id === query.to || state.visited.includes(next.id))) continue;
      for (const toMode of MODES) {
        const found = rule('transfer', state.terminal, mode, toMode, here ? null : next.id);
        if (!found) continue;
        const moved = here ? state : { ...state, visited: [...state.visited, next.id] };
        loadOn(handle(moved, found, next), toMode, found);
      }
    }
  };

  const origin = world.terminals.get(query.from)!;
  for (const mode of MODES) {
    const taken = rule('origin', origin, null, mode);
    const start: State = {
      terminal: origin,
      time: query.ready,
      money: 0,
      grams: 0,
      rides: 0,
      visited: [origin.id],
      last: null,
      legs: [],
    };
    if (taken) loadOn(handle(start, taken), mode, taken);
  }
  return walks;
}
