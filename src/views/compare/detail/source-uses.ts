import type { AnswerCharge, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { GRADES, type Grade } from '../../../network/provenance.ts';
import { addFen, type Fen } from '../../../units/money.ts';

/** What an itinerary takes from one source. */
export interface SourceUse {
  readonly source: string;
  /** Of the lines it prices, each once, in the order of travel. */
  readonly codes: readonly AnswerCharge['code'][];
  readonly grades: readonly Grade[];
  /** Share of what is billed, before any measure; 0 to 1. */
  readonly share: number;
  /** Whether times or departures of a leg come from it. */
  readonly isForTimes: boolean;
}

/** The sources of all lines and legs, by their share of the invoice, then by name. */
export function sourceUses(itinerary: AnswerItinerary): readonly SourceUse[] {
  const keys = new Set([
    ...itinerary.charges.map((line) => line.source),
    ...itinerary.legs.map((leg) => leg.source),
  ]);
  const total = billedSum(itinerary.charges);
  return [...keys]
    .filter((source) => source !== '')
    .map((source): SourceUse => {
      const lines = itinerary.charges.filter((line) => line.source === source);
      const billed = billedSum(lines);
      return {
        source,
        codes: [...new Set(lines.map((line) => line.code))],
        grades: GRADES.filter((grade) => lines.some((line) => line.grade === grade)),
        share: total > 0 ? billed / total : 0,
        isForTimes: itinerary.legs.some((leg) => leg.source === source),
      };
    })
    .toSorted((a, b) => b.share - a.share || (a.source < b.source ? -1 : 1));
}

const billedSum = (lines: readonly AnswerCharge[]): Fen =>
  addFen(lines.flatMap(({ inInvoice, amount }) => (inInvoice && amount !== null ? [amount] : [])));
