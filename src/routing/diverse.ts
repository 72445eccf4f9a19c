import type { TerminalId } from '../network/terminal.ts';
import type { Itinerary, RideStep } from './itinerary.ts';
import { type Criteria, notDearer } from './pareto.ts';
import type { FoundItinerary } from './search-itineraries.ts';

/** The least difference that counts as one: minutes of arrival, a share of money or of CO2e. */
export interface Materiality {
  readonly minutes: number;
  readonly share: number;
}

export const MATERIAL: Materiality = { minutes: 360, share: 0.01 };

export interface Diverse<T> {
  readonly kept: readonly T[];
  /** What was left out, and the one kept that stands for it. */
  readonly variants: readonly { readonly item: T; readonly of: T }[];
}

/**
 * Leaves out itineraries that say the same as another, in three steps.
 * 1. Of those whose legs have the same modes between the same terminals (parallel services, other departures) the
 *    cheapest stays; a full price goes before an incomplete one, then the earlier, then the cleaner.
 * 2. One whose legs have the same modes between the same places, by other terminals there, goes unless it is
 *    materially better than the one that stays in some criterion.
 * 3. So does one that calls at all terminals of another, in order, and at more besides: a repeated leg, a detour.
 * The earliest, the cheapest and the cleanest of all are never left out. The order stays.
 */
export function diverse<T extends FoundItinerary>(
  items: readonly T[],
  placeOf: (terminal: TerminalId) => string = (terminal) => terminal,
  material = MATERIAL,
): Diverse<T> {
  const champions = championsOf(items);
  const kept: T[] = [];
  const variants: { item: T; of: T }[] = [];
  const shortFirst = (a: T, b: T) =>
    ridesOf(a.itinerary).length - ridesOf(b.itinerary).length || prefer(a, b);
  const standsFor = (other: T, item: T): boolean =>
    sameLegs(other, item, (terminal) => terminal) ||
    ((sameLegs(other, item, placeOf) || callsWithin(other, item)) &&
      !materiallyBetter(item.criteria, other.criteria, material));
  for (const item of items.toSorted(shortFirst)) {
    const of = kept.find((other) => standsFor(other, item));
    if (of && !champions.has(item)) variants.push({ item, of });
    else kept.push(item);
  }
  return { kept: items.filter((item) => kept.includes(item)), variants };
}

function championsOf<T extends FoundItinerary>(items: readonly T[]): ReadonlySet<T> {
  const inOrder = items.toSorted(prefer);
  const least = (value: (item: T) => number) =>
    inOrder.reduce<T | null>(
      (best, item) => (best === null || value(item) < value(best) ? item : best),
      null,
    );
  const found = [
    least((item) => item.criteria.arrival),
    inOrder[0] ?? null,
    least((item) => item.criteria.co2e),
  ];
  return new Set(found.filter((item) => item !== null));
}

function prefer({ criteria: a }: FoundItinerary, { criteria: b }: FoundItinerary): number {
  return (
    Number(a.incomplete) - Number(b.incomplete) ||
    a.money - b.money ||
    a.arrival - b.arrival ||
    a.co2e - b.co2e
  );
}

const ridesOf = (itinerary: Itinerary): readonly RideStep[] =>
  itinerary.steps.filter((step) => step.kind === 'ride');

function sameLegs(a: FoundItinerary, b: FoundItinerary, nameOf: (terminal: TerminalId) => string): boolean {
  const legs = ({ itinerary }: FoundItinerary): string =>
    ridesOf(itinerary)
      .map((ride) => [ride.service.mode, ...endsOf(ride).map(nameOf)].join(' '))
      .join();
  return legs(a) === legs(b);
}

const endsOf = ({ service, board, alight }: RideStep): readonly TerminalId[] => [
  service.calls[board]?.terminal ?? '',
  service.calls[alight]?.terminal ?? '',
];

/** Terminals where the cargo is taken up or set down, each once in a row. */
const callsOf = ({ itinerary }: FoundItinerary): readonly TerminalId[] =>
  ridesOf(itinerary)
    .flatMap(endsOf)
    .filter((terminal, index, all) => terminal !== all[index - 1]);

function callsWithin(shorter: FoundItinerary, longer: FoundItinerary): boolean {
  const calls = callsOf(longer);
  const wanted = callsOf(shorter);
  let matched = 0;
  for (const terminal of calls) if (terminal === wanted[matched]) matched++;
  return wanted.length < calls.length && matched === wanted.length;
}

function materiallyBetter(a: Criteria, b: Criteria, { minutes, share }: Materiality): boolean {
  return (
    b.arrival - a.arrival >= minutes ||
    (notDearer(a, b) && b.money - a.money >= share * b.money && b.money > a.money) ||
    (b.co2e - a.co2e >= share * b.co2e && b.co2e > a.co2e)
  );
}
