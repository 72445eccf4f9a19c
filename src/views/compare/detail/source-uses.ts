import type { AnswerCharge, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { GRADES, type Grade } from '../../../network/provenance.ts';
import { fenOf } from '../../parts/money-text.ts';

/** What an itinerary takes from one source. */
export interface SourceUse {
  readonly source: string;
  /** Of the lines it prices, each once, in the order of travel. */
  readonly codes: readonly AnswerCharge['code'][];
  readonly grades: readonly Grade[];
  /** Share of the invoice total, 0 to 1. */
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
  const total = fenOf(itinerary.invoiceTotal);
  return [...keys]
    .filter((source) => source !== '')
    .map((source): SourceUse => {
      const lines = itinerary.charges.filter((line) => line.source === source);
      const billed = lines
        .filter((line) => line.inInvoice)
        .reduce((sum, line) => sum + (line.amount === null ? 0 : fenOf(line.amount)), 0);
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
