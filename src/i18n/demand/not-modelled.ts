/** What a run leaves out, as page and memo list it. */
export const NOT_MODELLED = ['capacity', 'volume', 'empties', 'taxes', 'days'] as const;
