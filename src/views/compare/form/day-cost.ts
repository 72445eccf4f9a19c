import type { Answer } from '../../../contract/answer-schema.ts';
import type { Catalogue } from '../../../contract/catalogue.ts';

/** What a day on the way costs when nothing is entered, and what that rests on. */
export interface AutomaticDayCost {
  /** CNY a day. */
  readonly cny: number;
  /** CNY, as the engine has read it. */
  readonly value: number;
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
  const value = Number(valueCny);
  const own = (value * (catalogue.capitalPerYear + decay)) / DAYS_PER_YEAR;
  return { cny: dayCostIsOwn ? own : Number(dayCostCny), value, capital: catalogue.capitalPerYear, decay };
}
