import { resolveHubRule } from '../../src/graph/resolve-hub-rule.ts';
import type { HubActivity } from '../../src/network/hub-operation.ts';
import type { Network } from '../../src/network/network.ts';
import type { Service } from '../../src/network/service.ts';
import type { Mode } from '../../src/network/terminal.ts';
import type { HubStep, Itinerary, RideStep, Step } from '../../src/routing/itinerary.ts';
import { departuresOf } from '../../src/simulation/catch-departure.ts';
import { hoursToMinutes } from '../../src/units/duration.ts';
import { type Instant, instant } from '../../src/units/instant.ts';
import { at } from './consignment.ts';

/** A service, where it is boarded and where it is left. */
export type Ride = readonly [service: string, from: string, to: string];

/**
 * The itinerary of boxes that take these rides one after another, each by the first departure they can catch, with
 * the hub operations the network has for them. A ride that starts elsewhere than the last ended is reached by shuttle.
 */
export function journey(world: Network, ready: string, ...rides: readonly Ride[]): Itinerary {
  const steps: Step[] = [];
  let now = at(ready);
  let mode: Mode | null = null;
  let place = rides[0]?.[1] ?? '';
  const handle = (activity: HubActivity, toMode: Mode | null, to: string): void => {
    const step = hubStep(world, { activity, fromMode: mode, toMode, from: place, to, start: now });
    steps.push(step);
    now = step.end;
    place = to;
  };
  for (const [id, from, to] of rides) {
    const service = world.services.get(id);
    if (!service) throw new Error(`no service ${id}`);
    handle(mode === null ? 'origin' : 'transfer', service.mode, from);
    const ride = rideStep(world, service, from, to, now);
    steps.push(ride);
    now = ride.arrival;
    place = to;
    mode = service.mode;
  }
  handle('destination', null, place);
  return { steps, start: at(ready), arrival: now };
}

function hubStep(
  world: Network,
  of: {
    readonly activity: HubActivity;
    readonly fromMode: Mode | null;
    readonly toMode: Mode | null;
    readonly from: string;
    readonly to: string;
    readonly start: Instant;
  },
): HubStep {
  const terminal = world.terminals.get(of.from);
  const toTerminal = of.to === of.from ? null : of.to;
  const rule =
    terminal &&
    resolveHubRule(world.hubRules, {
      load: 'box',
      activity: of.activity,
      terminal,
      fromMode: of.fromMode,
      toMode: of.toMode,
      toTerminal,
    });
  if (!rule) throw new Error(`no rule for ${of.activity} at ${of.from}`);
  const end = instant(of.start + hoursToMinutes(rule.typicalHours));
  return { kind: 'hub', rule, terminal: of.from, toTerminal: of.to, start: of.start, end };
}

function rideStep(world: Network, service: Service, from: string, to: string, ready: Instant): RideStep {
  const board = service.calls.findIndex(({ terminal }) => terminal === from);
  const alight = service.calls.findIndex(({ terminal }, index) => index > board && terminal === to);
  if (board < 0 || alight < 0) throw new Error(`${service.id} does not run from ${from} to ${to}`);
  const step: RideStep = { kind: 'ride', service, board, alight, ready, departure: ready, arrival: ready };
  const departure = instant(departuresOf(world).catchDeparture(step, ready, 0));
  const minutes = service.calls
    .slice(board + 1, alight + 1)
    .reduce(
      (sum, { run, dwell }, index, calls) =>
        sum +
        hoursToMinutes(run?.typicalHours ?? 0) +
        (index < calls.length - 1 ? hoursToMinutes(dwell?.typicalHours ?? 0) : 0),
      0,
    );
  return { ...step, departure, arrival: instant(departure + minutes) };
}
