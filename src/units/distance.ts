import type { Brand } from './brand.ts';

/** Kilometres. */
export type Km = Brand<number, 'km'>;

export const km = (value: number): Km => value as Km;
