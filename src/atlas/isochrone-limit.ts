import type { IsochroneLimit, ReachedTerminal } from '../contract/isochrone.ts';
import { figureIssue, outOfBounds } from '../enquiry/read-within.ts';
import { readNumber } from '../reading/number.ts';
import { daysToMinutes } from '../units/duration.ts';
import type { Issue } from '../units/issue.ts';

/** A limit that has been understood: minutes, or fen for one box. */
export interface ReadLimit {
  readonly measure: IsochroneLimit['measure'];
  readonly most: number;
}

const MOST_DAYS = 200;
const MOST_CNY = 10_000_000;
const FEN_PER_CNY = 100;

/** Null where there is none; an issue where the text is no figure or out of bounds. */
export function readLimit(limit: IsochroneLimit | null): ReadLimit | Issue | null {
  if (limit === null) return null;
  const [text, most] = limit.measure === 'invoice' ? [limit.cnyPerBox, MOST_CNY] : [limit.days, MOST_DAYS];
  const bounds = { low: 0, high: most };
  const reading = readNumber(text, limit.measure === 'invoice' ? ['¥'] : []);
  if (reading.kind !== 'value') return figureIssue('limit', text, reading, bounds);
  const { value } = reading.value;
  if (value <= 0 || value > most) return outOfBounds('limit', text, bounds);
  return {
    measure: limit.measure,
    most: limit.measure === 'invoice' ? Math.round(value * FEN_PER_CNY) : daysToMinutes(value),
  };
}

/** The figure of a terminal that a limit is held against, in the limit's unit; null where it has none. */
export function measured(terminal: ReachedTerminal, { measure }: ReadLimit): number | null {
  switch (measure) {
    case 'p50':
      return terminal.fastest?.p50Minutes ?? null;
    case 'p90':
      return terminal.surest?.p90Minutes ?? null;
    case 'invoice':
      return terminal.cheapest?.perBox ?? null;
  }
}
