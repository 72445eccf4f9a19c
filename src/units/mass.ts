import type { Brand } from './brand.ts';

/** Metric tonnes. */
export type Tonnes = Brand<number, 't'>;
/** Kilograms. */
export type Kg = Brand<number, 'kg'>;

export const tonnes = (value: number): Tonnes => value as Tonnes;
export const kg = (value: number): Kg => value as Kg;
