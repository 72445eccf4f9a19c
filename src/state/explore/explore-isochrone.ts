import type { Enquiry } from '../../contract/enquiry.ts';
import type {
  IsochroneLimit,
  IsochroneQuestion,
  ReachedBy,
  ReachedTerminal,
} from '../../contract/isochrone.ts';
import { readNumber } from '../../reading/number.ts';
import { valueIn } from '../../reading/reading.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { inYuan } from '../../units/money.ts';
import { EMPTY_INPUTS, type EnquiryInputs } from '../enquiry/enquiry-inputs.ts';

export const MEASURES = ['p50', 'p90', 'invoice'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a person enters to see how far a box gets; text as typed. */
export interface IsochroneInputs {
  readonly from: string;
  readonly equipment: string;
  readonly commodity: string;
  readonly valueCny: string;
  /** Beijing time, `YYYY-MM-DDTHH:mm`. */
  readonly ready: string;
  readonly measure: Measure;
  readonly days: string;
  readonly cnyPerBox: string;
}

export const limitOf = ({ measure, days, cnyPerBox }: IsochroneInputs): IsochroneLimit =>
  measure === 'invoice' ? { measure, cnyPerBox } : { measure, days };

/** One box, and of everything else what Compare starts with. */
export function questionOf(inputs: IsochroneInputs, asOf: string): IsochroneQuestion {
  const { from, equipment, commodity, valueCny, ready } = inputs;
  const { to: _, ...rest } = EMPTY_INPUTS;
  const enquiry: Omit<Enquiry, 'to'> = { ...rest, from, equipment, commodity, valueCny, ready, asOf };
  return { enquiry, limit: limitOf(inputs) };
}

/** What Compare has to stand at to show how one terminal was reached. */
export function comparedWith(inputs: IsochroneInputs, to: string): Partial<EnquiryInputs> {
  const { from, equipment, commodity, valueCny, ready } = inputs;
  return { ...EMPTY_INPUTS, from, to, equipment, commodity, valueCny, ready };
}

/** The figure behind the limit: minutes, or CNY for one box. Null for text that is no positive figure. */
export function limitFigure(inputs: IsochroneInputs): number | null {
  const isMoney = inputs.measure === 'invoice';
  const figure = valueIn(isMoney ? readNumber(inputs.cnyPerBox, ['¥']) : readNumber(inputs.days))?.value;
  if (figure === undefined || figure <= 0) return null;
  return isMoney ? figure : figure * MINUTES_PER_DAY;
}

const LEADING = { p50: 'fastest', p90: 'surest', invoice: 'cheapest' } as const;

/** The itinerary that decides whether a terminal is within the limit. */
export const leadingBy = (reached: ReachedTerminal, measure: Measure): ReachedBy | null =>
  reached[LEADING[measure]];

/** What is measured of an itinerary: minutes, or CNY for one box. */
export function figureOf(by: ReachedBy, measure: Measure): number {
  switch (measure) {
    case 'p50':
      return by.p50Minutes;
    case 'p90':
      return by.p90Minutes;
    case 'invoice':
      return inYuan(by.perBox);
  }
}

/** A terminal within the limit, with the itinerary that brings it there. */
export interface Reached {
  readonly terminal: string;
  readonly by: ReachedBy;
  readonly figure: number;
}

/** Those at or below `limit`, nearest first. */
export function reachedWithin(
  found: readonly ReachedTerminal[],
  measure: Measure,
  limit: number,
): readonly Reached[] {
  return found
    .flatMap((reached) => {
      const by = leadingBy(reached, measure);
      if (by === null || reached.state !== 'within') return [];
      const figure = figureOf(by, measure);
      return figure <= limit ? [{ terminal: reached.terminal, by, figure }] : [];
    })
    .toSorted((a, b) => a.figure - b.figure || (a.terminal < b.terminal ? -1 : 1));
}

/** Colours are given by quarters of the limit: 0 nearest, 3 farthest. */
export const BANDS = 4;
export const bandOf = (figure: number, limit: number): number =>
  Math.min(BANDS - 1, Math.max(0, Math.ceil((figure / limit) * BANDS) - 1));

/** Whether what was found for `asked` also answers `now`: the same but for a limit that is no wider. */
export function answers(asked: IsochroneInputs, now: IsochroneInputs): boolean {
  const [wide, narrow] = [limitFigure(asked), limitFigure(now)];
  return (
    asked.from === now.from &&
    asked.equipment === now.equipment &&
    asked.commodity === now.commodity &&
    asked.valueCny === now.valueCny &&
    asked.ready === now.ready &&
    asked.measure === now.measure &&
    wide !== null &&
    narrow !== null &&
    narrow <= wide
  );
}
