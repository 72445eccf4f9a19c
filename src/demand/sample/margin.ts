import type { Status } from '../../network/provenance.ts';
import type { Names } from '../../network/terminal.ts';

/** What a total is taken of. */
export const MARGIN_NAMES = [
  'corridor',
  'corridor_value',
  'partner',
  'commodity',
  'district',
  'district_value',
  'month',
  'partner_value',
  'commodity_value',
] as const;
export type MarginName = (typeof MARGIN_NAMES)[number];

/** `bn_CNY` are thousand million CNY; `share` is one of the value of all foreign trade. */
export const MARGIN_UNITS = ['TEU', 'bn_CNY', 'share'] as const;
export type MarginUnit = (typeof MARGIN_UNITS)[number];

/** A total of a year that a sample is made to have (`fitted`), or that it is set beside (`compared`). */
export interface Margin {
  readonly name: MarginName;
  /** The part of the whole, such as `river/export` of the corridors. */
  readonly member: string;
  readonly unit: MarginUnit;
  readonly value: number;
  readonly use: 'fitted' | 'compared';
  readonly status: Status;
  readonly sources: readonly string[];
  /** How the figure follows from its sources. */
  readonly derivation: Names;
}
