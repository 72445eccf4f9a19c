import type { Dimension } from './physical-unit.ts';
import { writeUnit } from './physical-unit.ts';

/** Bounds within which a number is known to lie, for the guard against division by zero. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const ANYTHING: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** What a name or expression is. A number's dimension is null where it fits any: a plain 0. */
export type ExpressionType =
  | { readonly kind: 'number'; readonly dimension: Dimension | null; readonly bounds: Bounds }
  | { readonly kind: 'flag' }
  /** `values` null: any text. */
  | { readonly kind: 'text'; readonly values: readonly string[] | null }
  | { readonly kind: 'list'; readonly values: readonly string[] | null }
  | { readonly kind: 'tiers' };

/** As it is named in issues: `CNY/km`, `flag`, `text`. */
export const writeType = (type: ExpressionType): string =>
  type.kind === 'number' ? (type.dimension === null ? '0' : writeUnit(type.dimension)) : type.kind;
