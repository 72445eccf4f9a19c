import type { Brand } from './brand.ts';

/** Metric tonnes. */
export type Tonnes = Brand<number, 't'>;
/** Kilograms. */
export type Kg = Brand<number, 'kg'>;

export const tonnes = (value: number): Tonnes => value as Tonnes;
export const kg = (value: number): Kg => value as Kg;
export const tonnesToKg = (value: Tonnes): Kg => (value * 1000) as Kg;
export const kgToTonnes = (value: Kg): Tonnes => (value / 1000) as Tonnes;
