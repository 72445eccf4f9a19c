import type { Coordinates, Names } from '../terminal.ts';

export type StraitId = string;

export const STRAIT_KINDS = ['strait', 'canal', 'lock'] as const;
export type StraitKind = (typeof STRAIT_KINDS)[number];

/** A narrow water that ships run through and that can be closed: a strait, a cape that all round, a canal, locks. */
export interface Strait {
  readonly id: StraitId;
  readonly names: Names;
  readonly kind: StraitKind;
  /** ISO 3166-1 alpha-2 of the country that a canal or lock lies in; null of a strait, which is free to pass. */
  readonly country: string | null;
  readonly position: Coordinates;
  /** A drawn line that comes this close runs through it. */
  readonly withinKm: number;
  readonly aliases: readonly string[];
}
