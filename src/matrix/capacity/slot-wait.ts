/** Slots that a week's departures offer. */
export interface Slots {
  /** TEU a week. */
  readonly perWeek: number;
  /** Days between departures. */
  readonly headwayDays: number;
}

/** Spread of what wants to go with one departure, as a share of its mean: assumed. */
const SPREAD = 0.3;

/**
 * Days that a box waits for a slot beyond the next departure, in the mean over a month in which so much is put on, by
 * the time-dependent form of Akcelik (1991, Australian Road Research 21(3)): near nothing while there is room; at the
 * slots half the root of headway times month times spread; beyond, boxes queue as they come, and wait half of what the
 * queue grows to (Newell 1982). Finite, rising and smooth for any load, so that an equilibrium exists; a queue left
 * over from the month before is not counted.
 *
 * @param load TEU a week
 */
export function waitDays(load: number, slots: Slots, monthDays: number): number {
  const over = load / slots.perWeek - 1;
  const random = (randomness(slots, monthDays) * load) / slots.perWeek;
  return (monthDays / 4) * (over + Math.sqrt(over * over + random));
}

/** TEU a week at which a box waits so long: what {@link waitDays} undoes. */
export function loadAt(wait: number, slots: Slots, monthDays: number): number {
  const own = (4 * wait) / monthDays;
  return (slots.perWeek * own * (own + 2)) / (2 * own + randomness(slots, monthDays));
}

/** TEU a week more for each day more of wait. */
export function loadPerDay(wait: number, slots: Slots, monthDays: number): number {
  const own = (4 * wait) / monthDays;
  const random = randomness(slots, monthDays);
  const slope = (2 * own * own + 2 * own * random + 2 * random) / (2 * own + random) ** 2;
  return (slots.perWeek * slope * 4) / monthDays;
}

/** What chance adds: of each departure's demand the spread, over the departures of a month. */
const randomness = ({ headwayDays }: Slots, monthDays: number): number =>
  (4 * SPREAD ** 2 * headwayDays) / monthDays;
