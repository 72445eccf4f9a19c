import fc from 'fast-check';
import { plannedTimes } from '../../src/network/clock/calendar.ts';
import type { EventEffect, NetworkEvent } from '../../src/network/events/event.ts';
import type { Network } from '../../src/network/network.ts';
import type { Service } from '../../src/network/service.ts';
import { addDays, dayAfter, startOfDay } from '../../src/units/calendar-day.ts';
import { type BeijingDate, beijingDate } from '../../src/units/instant.ts';
import { event } from '../builders/network.ts';
import { READY } from '../builders/search-query.ts';
import type { Days } from './brute-force.ts';

const FIRST_DAY = beijingDate(READY);

const effects: fc.Arbitrary<EventEffect> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<EventEffect>({ kind: 'closed' }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 4000 })
      .map((minutes): EventEffect => ({ kind: 'minutes', minutes })),
  },
);

/** Events on the days after goods are ready: closures of what you like, and no two delays that could meet one step. */
export const eventsOn = (world: Network): fc.Arbitrary<readonly NetworkEvent[]> =>
  fc
    .array(
      fc.record({
        affected: fc.oneof(
          fc.constantFrom(...world.terminals.keys()).map((id) => ({ kind: 'terminal' as const, id })),
          fc.constantFrom(...world.links.keys()).map((id) => ({ kind: 'link' as const, id })),
          fc.constantFrom(...world.services.keys()).map((id) => ({ kind: 'service' as const, id })),
          fc.constantFrom('rail', 'sea', 'road').map((id) => ({ kind: 'mode' as const, id })),
        ),
        effect: effects,
        from: fc.integer({ min: 0, max: 14 }),
        days: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((drafts) => {
      const firstDelay = drafts.findIndex(({ effect }) => effect.kind === 'minutes');
      return drafts
        .filter(({ effect }, index) => effect.kind === 'closed' || index === firstDelay)
        .map(({ affected, effect, from, days }, index) => {
          const first = addDays(FIRST_DAY, from);
          return event(`event ${index}`, { affected, effect, from: first, to: addDays(first, days) });
        });
    });

/** What the events do, told anew from what they say: where a ride meets them is counted along its calls. */
export function daysOf(events: readonly NetworkEvent[]): Days {
  const closures = events.filter(({ effect }) => effect.kind === 'closed');
  const delays = events.filter(({ effect }) => effect.kind === 'minutes');
  return {
    shutUntil: (service, board, alight, departure) => {
      const ends = closures.flatMap((one) =>
        meetings(one, service, board, alight).flatMap((offset) =>
          isOn(one, departure + offset) ? [endOf(one) - offset] : [],
        ),
      );
      return ends.length === 0 ? null : Math.max(...ends);
    },
    heldAboard: (service, board, alight, departure) =>
      sum(
        delays.map((one) => {
          const [offset] = meetings(one, service, board, alight);
          return offset === undefined ? 0 : delayOf(one, departure + offset);
        }),
      ),
    openFrom: (terminal, time) => {
      let open = time;
      for (;;) {
        const shut = closures.filter((one) => isAt(one, terminal.id) && isOn(one, open));
        if (shut.length === 0) return open;
        open = Math.max(...shut.map(endOf));
      }
    },
    heldAt: (terminal, start) => sum(delays.map((one) => (isAt(one, terminal.id) ? delayOf(one, start) : 0))),
  };
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

const beginning = ({ from }: NetworkEvent): number => startOfDay(from as BeijingDate);
const endOf = ({ to }: NetworkEvent): number => startOfDay(dayAfter(to as BeijingDate));
const isOn = (one: NetworkEvent, time: number): boolean => time >= beginning(one) && time < endOf(one);
const isAt = ({ affected }: NetworkEvent, terminal: string): boolean =>
  affected.kind === 'terminal' && affected.id === terminal;

/** Whoever waits longer than the event lasts goes on with those who come after it. */
function delayOf(one: NetworkEvent, time: number): number {
  if (one.effect.kind !== 'minutes' || !isOn(one, time)) return 0;
  return Math.min(one.effect.minutes, endOf(one) - time);
}

/** Minutes from the departure to each place on a ride where it meets an event. */
function meetings(
  { affected: { kind, id } }: NetworkEvent,
  service: Service,
  board: number,
  alight: number,
): readonly number[] {
  const { arrive, depart } = plannedTimes(service);
  const leaves = depart[board]!;
  if ((kind === 'mode' && id === service.mode) || (kind === 'service' && id === service.id)) return [0];
  return service.calls.flatMap(({ terminal, run }, position) => {
    if (position < board || position > alight) return [];
    const onLink = kind === 'link' && position > board && run?.link === id;
    const atCall = kind === 'terminal' && terminal === id;
    return [
      ...(onLink ? [depart[position - 1]! - leaves] : []),
      ...(atCall ? [Math.max(0, arrive[position]! - leaves)] : []),
    ];
  });
}
