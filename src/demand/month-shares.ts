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

/** The share of each month, 0 for January. */
export const monthShares = (of: (month: number) => number): MonthShares => [
  of(0),
  of(1),
  of(2),
  of(3),
  of(4),
  of(5),
  of(6),
  of(7),
  of(8),
  of(9),
  of(10),
  of(11),
];
