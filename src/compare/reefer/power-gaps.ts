import { callAt } from '../../network/call-at.ts';
import { powerAtStop, powerOnRide } from '../../network/conditions/has-power.ts';
import type { ReeferPower } from '../../network/conditions/reefer-power.ts';
import type { Network } from '../../network/network.ts';
import type { Service } from '../../network/service.ts';
import type { TerminalId } from '../../network/terminal.ts';
import type { Itinerary } from '../../routing/itinerary.ts';
import { terminalOf } from '../../routing/way.ts';

/** A stretch of a journey, a ride or a stay, and whether a refrigerated box has power on it. */
interface Stretch {
  readonly from: TerminalId;
  readonly to: TerminalId;
  readonly minutes: number;
  readonly power: ReeferPower;
  /** Null for a stay at a terminal. */
  readonly service: Service | null;
}

/** Stretches one after another of which none is known to have power: the goods warm all along. */
export interface PowerGap {
  readonly from: TerminalId;
  readonly to: TerminalId;
  readonly minutes: number;
  /** `none` where a rule denies power on any of it. */
  readonly power: Exclude<ReeferPower, 'supplied'>;
  readonly longest: Stretch;
  readonly services: readonly Service[];
}

/** Where a refrigerated box on a journey has no power, or none that anybody has told of. */
export function powerGaps(network: Network, itinerary: Itinerary): readonly PowerGap[] {
  const gaps: PowerGap[] = [];
  let open: Stretch[] = [];
  const close = (): void => {
    const gap = joined(open);
    if (gap) gaps.push(gap);
    open = [];
  };
  for (const stretch of stretchesOf(network, itinerary)) {
    if (stretch.power === 'supplied') close();
    else if (stretch.minutes > 0) open.push(stretch);
  }
  close();
  return gaps;
}

function stretchesOf(network: Network, { steps }: Itinerary): readonly Stretch[] {
  const stay = (from: TerminalId, to: TerminalId, minutes: number): Stretch => ({
    from,
    to,
    minutes,
    power: powerAtStop(network, terminalOf(network, from)),
    service: null,
  });
  return steps.flatMap((step) => {
    if (step.kind === 'hub') return stay(step.terminal, step.toTerminal, step.end - step.start);
    const { service, board, alight, ready, departure, arrival } = step;
    const from = callAt(service, board).terminal;
    const ride = { from, to: callAt(service, alight).terminal, minutes: arrival - departure, service };
    return [stay(from, from, departure - ready), { ...ride, power: powerOnRide(network, service) }];
  });
}

function joined(stretches: readonly Stretch[]): PowerGap | null {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return null;
  return {
    from: first.from,
    to: last.to,
    minutes: stretches.reduce((sum, { minutes }) => sum + minutes, 0),
    power: stretches.some(({ power }) => power === 'none') ? 'none' : 'unknown',
    longest: stretches.reduce((most, one) => (one.minutes > most.minutes ? one : most)),
    services: stretches.flatMap(({ service }) => service ?? []),
  };
}
