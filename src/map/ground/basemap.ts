import type { Names } from '../../network/terminal.ts';
import type { PackedLine, PackedTopology } from './packed-topology.ts';

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
  readonly topology: PackedTopology;
  readonly yangtze: PackedLine;
  readonly jialing: PackedLine;
  readonly places: readonly PlaceLabel[];
  readonly waterLabels: readonly PlaceLabel[];
  readonly ridges: readonly Ridge[];
}
