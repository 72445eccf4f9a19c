import { type Criteria, paretoFront } from './pareto.ts';

/** The standard normal's 90th percentile. */
const Z_90 = 1.2815515655446004;

/** Figures by which an itinerary can lead, smaller is better; the last is about when it is there at worst. */
const FIGURES: readonly ((criteria: Criteria) => number)[] = [
  ({ money, incomplete }) => (incomplete ? Number.POSITIVE_INFINITY : money),
  ({ expected }) => expected,
  ({ variance }) => variance,
  ({ co2e }) => co2e,
  ({ arrival }) => arrival,
  ({ expected, variance }) => expected + Z_90 * Math.sqrt(variance),
];

/** How many of the best by each figure stay whatever else is found. */
const LEADERS = 4;

/**
 * The front first, then what is nearly as good, each in its order. Of more than `most` these stay: the best by each
 * figure, then whatever no other beats in what a list shows, money, time and CO2e, then the rest in order.
 */
export function mostPromising<T>(
  items: readonly T[],
  criteriaOf: (item: T) => Criteria,
  most: number,
): readonly T[] {
  const ways = items.map((item) => ({ item, criteria: criteriaOf(item) }));
  const front = new Set(paretoFront(ways, ({ criteria }) => criteria));
  const inOrder = [...front, ...ways.filter((way) => !front.has(way))];
  if (inOrder.length <= most) return inOrder.map(({ item }) => item);
  const leaders = FIGURES.flatMap((figure) =>
    inOrder.toSorted((a, b) => figure(a.criteria) - figure(b.criteria)).slice(0, LEADERS),
  );
  const worthListing = paretoFront(inOrder, ({ criteria }) => asListed(criteria));
  const stays = new Set([...new Set([...leaders, ...worthListing, ...inOrder])].slice(0, most));
  return inOrder.flatMap((way) => (stays.has(way) ? way.item : []));
}

/** By what a list shows alone: what is planned and what may go wrong are left out. */
const asListed = (criteria: Criteria): Criteria => ({ ...criteria, arrival: 0, variance: 0 });
