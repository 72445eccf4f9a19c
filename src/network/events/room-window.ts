/** From when to when less goes than usual, epoch minutes of a departure; the end is not included. */
export interface RoomWindow {
  readonly from: number;
  readonly until: number;
  /** Of the goods that usually go, the part that finds room; more than 0, less than 1. */
  readonly share: number;
}

/** The part of the usual goods that a departure has room for: where several things hold at once, the least. */
export function shareOfRoom(windows: readonly RoomWindow[], departure: number): number {
  let least = 1;
  for (const { from, until, share } of windows)
    if (departure >= from && departure < until && share < least) least = share;
  return least;
}
