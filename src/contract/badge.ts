/** What one route of a comparison can be best at. */
export const BADGES = ['lowest_economic', 'cheapest', 'fastest', 'lowest_co2e', 'steadiest'] as const;
export type Badge = (typeof BADGES)[number];
