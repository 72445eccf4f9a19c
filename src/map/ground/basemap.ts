import type { Topology } from 'topojson-specification';
import type { Names } from '../../network/terminal.ts';
import type { EncodedLine } from './encoded-line.ts';

/** Units of a degree in which the river lines of the base map are written. */
export const RIVER_SCALE = 10_000;

export interface PlaceLabel extends Names {
  readonly lon: number;
  readonly lat: number;
  /** 0 Chongqing, 1 the largest cities ... 9 urban districts: the lower, the sooner it shows. */
  readonly rank: number;
}

export interface Ridge extends Names {
  readonly coords: readonly (readonly [number, number])[];
}

/**
 * The base map's file. `topology` holds the objects `land`, `coast`, `lakes` and `rivers`; no boundary
 * of any state or province is in it.
 */
export interface Basemap {
  readonly topology: Topology;
  readonly yangtze: EncodedLine;
  readonly jialing: EncodedLine;
  readonly places: readonly PlaceLabel[];
  readonly waterLabels: readonly PlaceLabel[];
  readonly ridges: readonly Ridge[];
}
