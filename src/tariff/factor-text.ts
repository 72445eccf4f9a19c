/** A ratio as decimal text to six places: as much as levels are published to, and short enough for a card. */
export const factorText = (factor: number): string => String(Number(factor.toFixed(6)));
