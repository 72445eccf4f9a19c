/**
 * Figures written by rounding their digits one by one: what the formatter of the platform is held against. Slow and
 * plain on purpose.
 */
export function roundedByDigits(figure: string, places: number): string {
  const match = /^(-)?(\d+)(?:\.(\d+))?$/.exec(figure);
  if (!match) return figure;
  const [, sign, whole = '0', fraction = ''] = match;
  const digits = scaled(whole, fraction, places);
  const split = digits.length - places;
  const grouped = digits.slice(0, split).replace(/\B(?=(\d{3})+$)/g, ',');
  const text = places > 0 ? `${grouped}.${digits.slice(split)}` : grouped;
  return sign && /[1-9]/.test(digits) ? `−${text}` : text;
}

/** whole.fraction times 10^places, rounded half up, with at least one digit before the point. */
function scaled(whole: string, fraction: string, places: number): string {
  const kept = fraction.slice(0, places).padEnd(places, '0');
  const roundsUp = fraction.charAt(places) >= '5';
  return (BigInt(whole + kept) + (roundsUp ? 1n : 0n)).toString().padStart(places + 1, '0');
}
