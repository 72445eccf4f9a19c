import type { EmissionFactor } from './link.ts';

/** A key of a table that the engine names by itself, and the unit in which it reckons with the figure. */
export interface EngineKey<Unit extends string> {
  readonly key: string;
  readonly unit: Unit;
}

/**
 * Keys of `parameters.csv` that every network has to hold, since the engine looks for them whatever else stands there.
 * Without one its figure would count as nothing, so such a network does not load.
 */
export const ENGINE_PARAMETERS = {
  /** One-year loan prime rate. */
  lendingRate: { key: 'capital.lpr', unit: 'per_year' },
  /** What the owner of the goods pays over it. */
  lendingSpread: { key: 'capital.spread', unit: 'per_year' },
} as const satisfies Record<string, EngineKey<string>>;

/** Keys of `emission-factors.csv`, likewise. */
export const ENGINE_EMISSION_FACTORS = {
  /** The truck of a shuttle between two terminals. */
  truck: { key: 'road.diesel', unit: 'g/tkm' },
  /** One lift of one TEU at a terminal. */
  lift: { key: 'terminal.lift', unit: 'kg/teu-move' },
} as const satisfies Record<string, EngineKey<EmissionFactor['unit']>>;
