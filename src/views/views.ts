/** The views that exist, in the order of the header; their names stand in the dictionary under `view`. */
export const VIEW_IDS = ['compare', 'policy', 'explore', 'data'] as const;
export type ViewId = (typeof VIEW_IDS)[number];
