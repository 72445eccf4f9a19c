import { present } from '../../units/present.ts';

const MONTHS_PER_YEAR = 12;
const YEAR_LENGTH = 4;
/** The month itself, `YYYY-MM`, and those after it. */
export function monthsFrom(first: string, count: number): readonly string[] {
  const start = numberOf(first);
  return Array.from({ length: count }, (_, index) => monthAt(start + index));
}

/** Months around a day: some that end with it, and as many after. */
export const monthsAround = (day: string, beside: number): readonly string[] =>
  monthsFrom(monthAt(numberOf(day.slice(0, 7)) - beside + 1), 2 * beside);

export const spanEnds = (months: readonly string[]): { readonly from: string; readonly to: string } => ({
  from: present(months[0]),
  to: present(months.at(-1)),
});

/** A span of months as a choice goes by: its first and last month. */
export const spanId = (months: readonly string[]): string => {
  const { from, to } = spanEnds(months);
  return `${from}..${to}`;
};

/** The months of a choice: a month, a year, or what {@link spanId} names. */
export function monthsOfSpan(id: string): readonly string[] {
  if (id.length === YEAR_LENGTH) return monthsFrom(`${id}-01`, MONTHS_PER_YEAR);
  const [first, last] = id.split('..');
  if (last === undefined) return [id];
  const start = present(first);
  return monthsFrom(start, numberOf(last) - numberOf(start) + 1);
}

const numberOf = (month: string): number =>
  Number(month.slice(0, YEAR_LENGTH)) * MONTHS_PER_YEAR + Number(month.slice(YEAR_LENGTH + 1)) - 1;

const monthAt = (number: number): string =>
  `${Math.floor(number / MONTHS_PER_YEAR)}-${String((number % MONTHS_PER_YEAR) + 1).padStart(2, '0')}`;
