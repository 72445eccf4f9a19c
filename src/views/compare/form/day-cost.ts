import type { Answer } from '../../../contract/answer-schema.ts';
import type { Catalogue } from '../../../contract/catalogue.ts';
import { type Fen, fen } from '../../../units/money.ts';

/** What a day on the way costs when nothing is entered, and what that rests on. */
export interface AutomaticDayCost {
  readonly perDay: Fen;
  /** Of the goods, as the engine has read it. */
  readonly value: Fen;
  /** Shares of the value a year. */
  readonly capital: number;
  readonly decay: number;
}

const DAYS_PER_YEAR = 365;

/** Value x (capital + decay) / 365, of the value and goods last answered; null before the first answer. */
export function automaticDayCost(
  answer: Answer | null,
  catalogue: Catalogue | null,
): AutomaticDayCost | null {
  if (answer === null || catalogue === null) return null;
  const { valueCny, commodity, dayCostCny, dayCostIsOwn } = answer.query;
  const decay = catalogue.commodities.find(({ id }) => id === commodity)?.decayPerYear;
  if (decay === undefined) return null;
  const capital = catalogue.capitalPerYear;
  const automatic = fen(Math.round((valueCny * (capital + decay)) / DAYS_PER_YEAR));
  return { perDay: dayCostIsOwn ? automatic : dayCostCny, value: valueCny, capital, decay };
}
