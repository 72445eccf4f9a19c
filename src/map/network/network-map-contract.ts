import type { Outline } from '../../contract/isochrone.ts';
import type { Mode, Names, TerminalKind } from '../../network/terminal.ts';
import type { MapEvent } from '../events/map-event.ts';
import type { TileBasemap } from '../ground/tile-basemap.ts';
import type { TileWords } from '../ground/tile-status.ts';
import type { Bounds } from '../line-bounds.ts';
import type { MapFailure, MapLabels, MapLanguage, MapTheme } from '../map-settings.ts';
import type { Position } from '../route/map-route.ts';

/** A link as the map draws it. */
export interface MapLink {
  readonly id: string;
  readonly mode: Mode;
  readonly from: Position;
  readonly to: Position;
  /** Key of the network's alignments; null draws a great circle marked schematic. */
  readonly alignment: string | null;
  /** Drawn as out of use. */
  readonly closed: boolean;
}

/** A terminal of the network; the first of a list finds room for its name before the others. */
export interface MapTerminal {
  readonly id: string;
  readonly position: Position;
  readonly names: Names;
  readonly place: string;
  /** Short name of the city, for small scales. */
  readonly placeNames: Names;
  readonly kind: TerminalKind;
}

/** A terminal within the limit of an isochrone. */
export interface MapReached {
  readonly terminal: string;
  /** Quarter of the limit in which it lies: 0 nearest, 3 farthest. */
  readonly band: number;
  /** What stands beside its name. */
  readonly value: string;
}

export interface MapIsochrone {
  readonly origins: readonly string[];
  readonly reached: readonly MapReached[];
  /** Around what is within the limit and within half of it; null while that is not known. */
  readonly outlines: { readonly far: Outline; readonly near: Outline } | null;
}

export interface MapPick {
  readonly kind: 'terminal' | 'link';
  readonly id: string;
}

export interface NetworkMapOptions {
  readonly language: MapLanguage;
  readonly theme: MapTheme;
  readonly labels: MapLabels;
  readonly reducedMotion: boolean;
  /** A terminal or link was clicked. */
  readonly onPick?: (pick: MapPick) => void;
  /** What is in sight, after each move. */
  readonly onView?: (bounds: Bounds) => void;
  readonly onIdle?: () => void;
  /** The map cannot be shown; the returned NetworkMap then does nothing. */
  readonly onFailure?: (reason: MapFailure) => void;
}

/** A map of a whole network. Lives in the container until `destroy`. */
export interface NetworkMap {
  setNetwork(links: readonly MapLink[], terminals: readonly MapTerminal[]): void;
  /** Brings these links into view. */
  fitLinks(ids: readonly string[]): void;
  /** Draws one link or terminal on top of the others, and brings it into view. */
  setSelection(pick: MapPick | null): void;
  /** Colours what is reached and outlines it; null takes the colours away. */
  setIsochrone(isochrone: MapIsochrone | null): void;
  /** Marks the places of events in force. */
  setEvents(events: readonly MapEvent[]): void;
  setLanguage(language: MapLanguage, labels: MapLabels): void;
  setTheme(theme: MapTheme): void;
  /** A person's own tiles in place of the bundled ground; null for the bundled one. */
  setTiles(tiles: TileBasemap | null, words: TileWords): void;
  /** Takes up a changed size of the container. */
  resize(): void;
  destroy(): void;
}
