/** Shares of a year's volume by month, January first; none is negative, and they sum to 1. */
export type MonthShares = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export const MONTHS_PER_YEAR = 12;
