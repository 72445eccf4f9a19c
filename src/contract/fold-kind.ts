/** Why a route is not listed: another is as good or better, the saving is small, or the way is contrived. */
export const FOLD_KINDS = ['beaten', 'saves_little', 'contrived'] as const;
export type FoldKind = (typeof FOLD_KINDS)[number];
