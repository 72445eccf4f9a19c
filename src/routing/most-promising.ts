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
  const front = new Set(paretoFront(items, criteriaOf));
  const inOrder = [...front, ...items.filter((item) => !front.has(item))];
  if (inOrder.length <= most) return inOrder;
  const leaders = FIGURES.flatMap((figure) =>
    inOrder.toSorted((a, b) => figure(criteriaOf(a)) - figure(criteriaOf(b))).slice(0, LEADERS),
  );
  const worthListing = paretoFront(inOrder, (item) => asListed(criteriaOf(item)));
  const stays = new Set([...new Set([...leaders, ...worthListing, ...inOrder])].slice(0, most));
  return inOrder.filter((item) => stays.has(item));
}

/** By what a list shows alone: what is planned and what may go wrong are left out. */
const asListed = (criteria: Criteria): Criteria => ({ ...criteria, arrival: 0, variance: 0 });
