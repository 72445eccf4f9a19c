import type { Mode } from '../../network/terminal.ts';
import type { TileBasemap } from '../ground/tile-basemap.ts';
import type { TileWords } from '../ground/tile-status.ts';
import type { MapFailure, MapLabels, MapLanguage, MapTheme } from '../map-settings.ts';
import type { Position } from '../route/map-route.ts';

/** `flow` stands for what is carried, without a comparison. */
export type FlowTone = 'gain' | 'loss' | 'neutral' | 'flow';

/** A link with what goes over it, or by how much that differs. */
export interface MapFlow {
  readonly id: string;
  readonly mode: Mode;
  readonly from: Position;
  readonly to: Position;
  /** Key of the network's alignments; null draws a great circle marked schematic. */
  readonly alignment: string | null;
  readonly tone: FlowTone;
  /** Of the widest line, 0 to 1. */
  readonly weight: number;
}

export interface DifferenceMapOptions {
  readonly language: MapLanguage;
  readonly theme: MapTheme;
  readonly labels: MapLabels;
  readonly reducedMotion: boolean;
  /** A link was clicked. */
  readonly onPick?: (link: string) => void;
  readonly onIdle?: () => void;
  /** The map cannot be shown; the returned map then does nothing. */
  readonly onFailure?: (reason: MapFailure) => void;
}

/** A map of what links carry, or of how that differs between two situations. Lives in the container until `destroy`. */
export interface DifferenceMap {
  /** Draws these links, and fits what differs of them when their set has changed. */
  setFlows(flows: readonly MapFlow[]): void;
  /** Marks links, and brings them into view. */
  setMarked(links: readonly string[]): void;
  setLanguage(language: MapLanguage, labels: MapLabels): void;
  setTheme(theme: MapTheme): void;
  setTiles(tiles: TileBasemap | null, words: TileWords): void;
  resize(): void;
  /** The map on a light ground as a PNG data URL, for print; null when it cannot be drawn. */
  capture(): Promise<string | null>;
  destroy(): void;
}
