/**
 * Whole fen of an amount as the answer writes it, `-12345.60`. The answer's texts have two places always, so
 * dropping the point is exact; it serves ordering, charts and differences without a decimal library.
 */
export const fenOf = (amount: string): number => Number(amount.replace('.', ''));

/** The text of an amount of whole fen, as the answer writes it. */
export function amountText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
