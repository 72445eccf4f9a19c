import type { IsochroneLimit, ReachedBy, ReachedTerminal } from '../contract/isochrone.ts';
import { UNREADABLE } from '../reading/reading.ts';
import { daysToMinutes } from '../units/duration.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { yuan } from '../units/money.ts';
import { readInUnits } from './field-units.ts';
import { outOfBounds, unreadableFigure } from './read-within.ts';

export type IsochroneMeasure = IsochroneLimit['measure'];

/** A limit that has been understood: whole minutes, or fen for one box. */
export interface ReadLimit {
  readonly measure: IsochroneMeasure;
  readonly most: number;
}

/** Both ends in. */
const DAYS = { low: 0.01, high: 200 };
const CNY_PER_BOX = { low: 1, high: 10_000_000 };

/** The one reader of a limit, for who measures as for who draws. Fails where the text is no figure or out of bounds. */
export function readLimit(limit: IsochroneLimit): Result<ReadLimit> {
  const isMoney = limit.measure === 'invoice';
  const [text, bounds] = isMoney ? [limit.cnyPerBox, CNY_PER_BOX] : [limit.days, DAYS];
  const reading = readInUnits(isMoney ? 'cnyPerBox' : 'days', text);
  if (reading.kind === 'foreign')
    return failure([unreadableFigure('limit', text, UNREADABLE, bounds, isMoney)]);
  if (reading.kind !== 'value') return failure([unreadableFigure('limit', text, reading, bounds, isMoney)]);
  const { value } = reading.value;
  if (value < bounds.low || value > bounds.high) return failure([outOfBounds('limit', text, bounds)]);
  return success({ measure: limit.measure, most: isMoney ? yuan(value) : daysToMinutes(value) });
}

const LEADING = { p50: 'fastest', p90: 'surest', invoice: 'cheapest' } as const;

/** The itinerary that decides whether a terminal is within a limit; null where none has the figure. */
export const leadingBy = (reached: ReachedTerminal, measure: IsochroneMeasure): ReachedBy | null =>
  reached[LEADING[measure]];

/** What of an itinerary a limit is held against, in the limit's unit. */
export function figureOf(by: ReachedBy, measure: IsochroneMeasure): number {
  switch (measure) {
    case 'p50':
      return by.p50Minutes;
    case 'p90':
      return by.p90Minutes;
    case 'invoice':
      return by.perBox;
  }
}

export function isWithin(reached: ReachedTerminal, { measure, most }: ReadLimit): boolean {
  const by = leadingBy(reached, measure);
  return by !== null && figureOf(by, measure) <= most;
}
