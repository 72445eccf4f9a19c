import type { Mode, Names, TerminalKind } from '../../network/terminal.ts';

/** WGS-84 degrees. Longitudes of a path may run on past 180 so that a Pacific crossing stays one line. */
export type Position = readonly [lon: number, lat: number];

/** One stretch by one mode. A leg of an itinerary gives one section for each link it runs over. */
export interface MapSection {
  readonly mode: Mode;
  readonly from: Position;
  readonly to: Position;
  /** Key of the network's alignments; null draws a great circle marked schematic. */
  readonly alignment: string | null;
  /** Whether the travel runs from the alignment's first point to its last. */
  readonly forward: boolean;
}

export type StopRole = 'origin' | 'destination' | 'transfer' | 'border';

/** A terminal of a route that gets a mark and a name. */
export interface MapStop {
  readonly terminal: string;
  readonly position: Position;
  readonly names: Names;
  /** The city or port it belongs to, and its short name for small scales. */
  readonly place: string;
  readonly placeNames: Names;
  readonly kind: TerminalKind;
  readonly role: StopRole;
}

/** An itinerary as the map draws it. */
export interface MapRoute {
  readonly id: string;
  /** The itinerary's letter, as in the list. */
  readonly letter: string;
  readonly sections: readonly MapSection[];
  readonly stops: readonly MapStop[];
}
