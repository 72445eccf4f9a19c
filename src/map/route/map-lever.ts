import type { MapSection, Position } from './map-route.ts';

/** Where a lever bears, as the map draws it. */
export interface MapLever {
  /** Id of the measure. */
  readonly id: string;
  /** Stands on the map at what it bears on, and beside its name in the legend. */
  readonly mark: string;
  readonly sections: readonly MapSection[];
  readonly terminals: readonly Position[];
}
