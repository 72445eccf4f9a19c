import type { MapEvent } from '../events/map-event.ts';
import type { TileBasemap } from '../ground/tile-basemap.ts';
import type { TileWords } from '../ground/tile-status.ts';
import type { MapFailure, MapLabels, MapLanguage, MapPadding, MapTheme } from '../map-settings.ts';
import type { MapLever } from './map-lever.ts';
import type { MapRoute, MapStop } from './map-route.ts';

export interface RouteMapOptions {
  readonly language: MapLanguage;
  readonly theme: MapTheme;
  readonly labels: MapLabels;
  readonly reducedMotion: boolean;
  /** Beyond the map's own buttons, which are kept clear anyway. */
  readonly padding?: MapPadding;
  /** A line was clicked. */
  readonly onSelect?: (routeId: string) => void;
  /** What a lever bears on was clicked, clear of every route. */
  readonly onLever?: (leverId: string) => void;
  /** The pointer came over a line, or left it (null). */
  readonly onHover?: (routeId: string | null) => void;
  /** Everything asked for is drawn. */
  readonly onIdle?: () => void;
  /** The stops that can be seen, after each move: the map's content as a list. */
  readonly onView?: (stops: readonly MapStop[]) => void;
  /** The map cannot be shown; the returned RouteMap then does nothing. */
  readonly onFailure?: (reason: MapFailure) => void;
}

/** A map of itineraries. Lives in the container until `destroy`. */
export interface RouteMap {
  /** Draws these routes, the selected one on top, and fits all of them when their set has changed. */
  setRoutes(routes: readonly MapRoute[], selectedId: string | null): void;
  /** Draws where levers bear; the focused one stands out and is brought into view. */
  setLevers(levers: readonly MapLever[], focusedId: string | null): void;
  /** Marks the line under a list row; null for none. */
  setHovered(routeId: string | null): void;
  /** Marks the places of events in force. */
  setEvents(events: readonly MapEvent[]): void;
  setLanguage(language: MapLanguage, labels: MapLabels): void;
  setTheme(theme: MapTheme): void;
  /** A person's own tiles in place of the bundled ground; null for the bundled one. */
  setTiles(tiles: TileBasemap | null, words: TileWords): void;
  /** Shows one route whole, or all of them. */
  fitRoute(routeId: string | null): void;
  /** The routes of which something is drawn within the view. */
  routesInView(): readonly string[];
  /** Takes up a changed size of the container. */
  resize(): void;
  /** The map as a PNG data URL, for print and export; null when it cannot be drawn. */
  capture(): Promise<string | null>;
  destroy(): void;
}
