/* What a list says of a route: what it is best at, and why it is folded away. */

/** What one route of a comparison can be best at. */
export const BADGES = ['lowest_economic', 'cheapest', 'fastest', 'lowest_co2e', 'steadiest'] as const;
export type Badge = (typeof BADGES)[number];

/** Why a route is not listed: another is as good or better, the saving is small, or the way is contrived. */
export const FOLD_KINDS = ['beaten', 'saves_little', 'contrived'] as const;
export type FoldKind = (typeof FOLD_KINDS)[number];
