import type { EventEffect } from './event.ts';

/** What less room on departures does to goods, as long as it holds. */
export interface Room {
  /** Of the goods that usually go, the part that finds room on a departure. */
  readonly share: number;
  /** That a departure has no room for goods, which wait for the next. */
  readonly putOffChance: number;
  /** Departures that they are put off by on average. */
  readonly meanPutOffs: number;
}

/**
 * Null of effects that leave room as it is. As much comes as usual and nobody is preferred, so each departure has room
 * for goods with the same chance; the mean is that of the overflow, usual goods over room less 1.
 */
export const roomOf = (effect: EventEffect): Room | null =>
  effect.kind === 'capacity_share'
    ? { share: effect.share, putOffChance: 1 - effect.share, meanPutOffs: 1 / effect.share - 1 }
    : null;
