import type { Answer, AnswerCharge } from '../../../contract/answer-schema.ts';
import type { BilledFigure } from '../../../contract/figures.ts';

/** The price of a line, to be traced to its row or replaced there. */
export const billedFigure = (
  { tariff, code, basis, eventDate }: AnswerCharge,
  { equipment, commodity, pricesOn }: Answer['query'],
): BilledFigure => ({
  target: 'charge',
  tariff,
  code,
  basis,
  equipment,
  commodity,
  date: pricesOn ?? eventDate,
});
