/** 万 and 亿 as people write them after a figure. */
const MULTIPLES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/**
 * Reads a figure as typed: `6,000,000`, `6000000.5`, `600万`, full-width digits. Null when it is no number.
 */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,_¥]/g, '');
  const match = /^(-?\d+(?:\.\d+)?)([万亿])?$/.exec(plain);
  if (!match) return null;
  const [, digits = '', multiple] = match;
  return Number(digits) * (multiple === undefined ? 1 : (MULTIPLES[multiple] ?? 1));
}
