/** What goes through a bottleneck, in TEU, boxes or tonnes, as the bottleneck counts. */
export interface Room {
  /** A week. */
  readonly perWeek: number;
  /** Of it, what goods take that are in no demand. */
  readonly othersPerWeek: number;
  /** Days between departures, lockages, ferries. */
  readonly headwayDays: number;
}

/** Spread of what wants to go at once, as a share of its mean: assumed. */
const SPREAD = 0.3;

/**
 * Days that a box waits for its turn beyond the next one, in the mean over a month in which so much is put on, by the
 * time-dependent form of Akcelik (1991, Australian Road Research 21(3)): near nothing while there is room; where all is
 * taken half the root of headway times month times spread; beyond, boxes queue as they come, and wait half of what the
 * queue grows to (Newell 1982). Finite, rising and smooth for any load, so that an equilibrium exists; a queue left
 * over from the month before is not counted, nor is what others wait among themselves, which usual times hold.
 *
 * @param load a week, without others
 */
export const waitDays = (load: number, room: Room, monthDays: number): number =>
  waitAmong(load + room.othersPerWeek, room, monthDays) - amongOthers(room, monthDays);

/** Load a week at which a box waits so long: what {@link waitDays} undoes. */
export function loadAt(wait: number, room: Room, monthDays: number): number {
  const own = (4 * (wait + amongOthers(room, monthDays))) / monthDays;
  const all = (room.perWeek * own * (own + 2)) / (2 * own + randomness(room, monthDays));
  return Math.max(0, all - room.othersPerWeek);
}

/** Load a week more for each day more of wait. */
export function loadPerDay(wait: number, room: Room, monthDays: number): number {
  const own = (4 * (wait + amongOthers(room, monthDays))) / monthDays;
  const random = randomness(room, monthDays);
  const slope = (2 * own * own + 2 * own * random + 2 * random) / (2 * own + random) ** 2;
  return (room.perWeek * slope * 4) / monthDays;
}

const amongOthers = (room: Room, monthDays: number): number => waitAmong(room.othersPerWeek, room, monthDays);

function waitAmong(load: number, room: Room, monthDays: number): number {
  const over = load / room.perWeek - 1;
  const random = (randomness(room, monthDays) * load) / room.perWeek;
  return (monthDays / 4) * (over + Math.sqrt(over * over + random));
}

/** What chance adds: of the demand of each turn the spread, over the turns of a month. */
const randomness = ({ headwayDays }: Room, monthDays: number): number =>
  (4 * SPREAD ** 2 * headwayDays) / monthDays;
