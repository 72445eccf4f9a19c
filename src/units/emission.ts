import type { Brand } from './brand.ts';

/** Kilograms of CO2 equivalent, well to wheel. */
export type KgCo2e = Brand<number, 'kgCO2e'>;

export const kgCo2e = (value: number): KgCo2e => value as KgCo2e;
