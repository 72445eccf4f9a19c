import {
  GeoJSONSource,
  type MapGeoJSONFeature,
  type Map as MapLibreMap,
  type MapMouseEvent,
} from 'maplibre-gl';
import { EventMarks } from '../events/event-marks.ts';
import type { MapEvent } from '../events/map-event.ts';
import type { AlignmentPaths } from '../ground/alignments.ts';
import { mapLayers } from '../ground/map-style.ts';
import type { TileBasemap } from '../ground/tile-basemap.ts';
import type { TileWords } from '../ground/tile-status.ts';
import { TileSwitch } from '../ground/tile-switch.ts';
import { PLACE_RANKS, placeFilter, placeLayer } from '../label-layers.ts';
import { type Bounds, boundsOf, contains } from '../line-bounds.ts';
import { addMapButtons, type MapButtons } from '../map-buttons.ts';
import type { MapLabels, MapLanguage, MapPadding, MapTheme } from '../map-settings.ts';
import { viewOf } from '../map-view.ts';
import { reletter, repaint } from '../repaint.ts';
import {
  type DrawnLever,
  drawLevers,
  leverLineFeatures,
  leverPointFeatures,
  pointsOfLever,
} from './lever-features.ts';
import { LEVER_LAYERS } from './lever-layers.ts';
import type { MapLever } from './map-lever.ts';
import type { MapRoute, MapStop } from './map-route.ts';
import { type DrawnRoute, drawRoutes, lineFeatures, wayFeatures } from './route-features.ts';
import { highlightFilter, WAY_LAYER } from './route-layers.ts';
import type { RouteMap, RouteMapOptions } from './route-map-contract.ts';
import { stopFeatures } from './stop-features.ts';
import { TERMINAL_NAME_ZOOM } from './stop-layers.ts';

/** Keeps marks and their names off the edges and the buttons. */
const MARGIN: MapPadding = { top: 30, right: 48, bottom: 32, left: 40 };
/** At least this share of the map's width and height stays for the routes. */
const LEAST_SHARE = 0.4;
/** A route inside one city is not blown up beyond this. */
const ROUTE_VIEW = { maxZoom: 9.5, legend: 0 };
/** What a lever bears on is seen with the cities around it, clear of the legend that is open then. */
const LEVER_VIEW = { maxZoom: 6, legend: 90 };
const FIT_MS = 400;
const PICK_RADIUS = 3;
const FINISHED = 'mapIdle';

/** Holds the routes, the language and the theme, and keeps the drawing in step with them. */
export class RouteMapController implements RouteMap {
  readonly #container: HTMLElement;
  readonly #map: MapLibreMap;
  readonly #options: RouteMapOptions;
  readonly #paths: AlignmentPaths;
  readonly #buttons: MapButtons;
  readonly #tiles: TileSwitch;
  readonly #events: EventMarks;
  #language: MapLanguage;
  #theme: MapTheme;
  #routes: readonly MapRoute[] = [];
  #drawn: readonly DrawnRoute[] = [];
  #selectedId: string | null = null;
  #levers: readonly MapLever[] = [];
  #drawnLevers: readonly DrawnLever[] = [];
  #focusedLever: string | null = null;
  /** What the view was fitted to, until a person moves it. */
  #fitted: Bounds | null = null;
  #pointed: string | null = null;

  constructor(container: HTMLElement, map: MapLibreMap, options: RouteMapOptions, paths: AlignmentPaths) {
    this.#container = container;
    this.#map = map;
    this.#options = options;
    this.#paths = paths;
    this.#language = options.language;
    this.#theme = options.theme;
    const motion = options.reducedMotion ? { duration: 0 } : {};
    this.#buttons = addMapButtons(container, options.labels, {
      closer: () => map.zoomIn(motion, { originalEvent: true }),
      farther: () => map.zoomOut(motion, { originalEvent: true }),
    });
    this.#tiles = new TileSwitch(container, map, () => this.#draw());
    this.#events = new EventMarks(map, this.#tiles);
    this.#listen();
  }

  setRoutes(routes: readonly MapRoute[], selectedId: string | null): void {
    const isNewSet = routes !== this.#routes && !sameRoutes(routes, this.#routes);
    const isNewChoice = selectedId !== this.#selectedId;
    if (isNewSet) this.#drawn = drawRoutes(routes, this.#paths);
    this.#routes = routes;
    this.#selectedId = selectedId;
    if (!isNewSet && !isNewChoice) return;
    this.#draw();
    const bounds = this.#boundsOf(selectedId);
    if (bounds && (isNewSet || !contains(viewOf(this.#map), bounds)))
      this.#fit(bounds, isNewSet ? 0 : FIT_MS);
  }

  setLevers(levers: readonly MapLever[], focusedId: string | null): void {
    if (levers !== this.#levers) this.#drawnLevers = drawLevers(levers, this.#paths);
    const isNewFocus = focusedId !== this.#focusedLever;
    if (levers === this.#levers && !isNewFocus) return;
    this.#levers = levers;
    this.#focusedLever = focusedId;
    this.#draw();
    const bounds = focusedId === null ? null : boundsOf(pointsOfLever(this.#drawnLevers, focusedId));
    if (bounds) this.#fit(bounds, FIT_MS, LEVER_VIEW);
  }

  setHovered(routeId: string | null): void {
    this.#busy();
    this.#map.setFilter('highlight', highlightFilter(routeId));
  }

  setEvents(events: readonly MapEvent[]): void {
    this.#events.show(events);
  }

  setLanguage(language: MapLanguage, labels: MapLabels): void {
    this.#buttons.relabel(labels);
    this.#map.getCanvas().setAttribute('aria-label', labels.map);
    if (language === this.#language) return;
    this.#language = language;
    this.#busy();
    reletter(this.#map, mapLayers(this.#theme, language));
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#busy();
    repaint(this.#map, mapLayers(theme, this.#language), theme);
  }

  setTiles(tiles: TileBasemap | null, words: TileWords): void {
    this.#tiles.show(tiles, words);
  }

  fitRoute(routeId: string | null): void {
    const bounds = this.#boundsOf(routeId);
    if (bounds) this.#fit(bounds, FIT_MS);
  }

  routesInView(): readonly string[] {
    const features = this.#map.queryRenderedFeatures({ layers: [WAY_LAYER] });
    return [...new Set(features.map(({ properties }) => String(properties.route)))];
  }

  resize(): void {
    this.#map.resize();
  }

  capture(): Promise<string | null> {
    return new Promise((resolve) => {
      this.#map.once('render', () => resolve(this.#map.getCanvas().toDataURL('image/png')));
      this.#map.triggerRepaint();
    });
  }

  destroy(): void {
    delete document.documentElement.dataset[FINISHED];
    this.#tiles.destroy();
    this.#map.remove();
    this.#container.replaceChildren();
    this.#container.classList.remove('map-host');
  }

  #listen(): void {
    const map = this.#map;
    map.on('click', (event) => this.#onClick(event));
    map.on('mousemove', (event) => this.#onPoint(this.#routeAt(event)));
    map.on('mouseout', () => this.#onPoint(null));
    map.on('movestart', (event) => {
      this.#busy();
      if ('originalEvent' in event && event.originalEvent) this.#fitted = null;
    });
    map.on('moveend', () => this.#options.onView?.(this.#stopsInView()));
    map.on('resize', () => {
      if (this.#fitted) this.#fit(this.#fitted, 0);
    });
    map.on('idle', () => {
      document.documentElement.dataset[FINISHED] = '';
      this.#options.onIdle?.();
    });
  }

  #draw(): void {
    this.#busy();
    this.#setData('ways', wayFeatures(this.#drawn, this.#selectedId));
    this.#setData('routes', lineFeatures(this.#drawn, this.#selectedId));
    const stops = stopFeatures(this.#drawn, this.#selectedId);
    this.#setData('stops', stops);
    this.#setData('lever-lines', leverLineFeatures(this.#drawnLevers, this.#focusedLever));
    this.#setData('lever-points', leverPointFeatures(this.#drawnLevers, this.#focusedLever));
    this.#events.draw();
    const named = stops.features.map(({ properties }) => String(properties?.['place-en']));
    for (const rank of PLACE_RANKS) {
      this.#map.setFilter(placeLayer(rank), placeFilter(rank, named, TERMINAL_NAME_ZOOM));
    }
    this.#options.onView?.(this.#stopsInView());
  }

  #setData(name: string, data: GeoJSON.FeatureCollection): void {
    const source = this.#map.getSource(name);
    if (source instanceof GeoJSONSource) source.setData(this.#tiles.place(data));
  }

  #boundsOf(routeId: string | null): Bounds | null {
    const shown = this.#drawn.filter(({ route }) => routeId === null || route.id === routeId);
    return boundsOf(shown.flatMap(({ lines }) => lines.flatMap(({ points }) => points)));
  }

  #fit(bounds: Bounds, duration: number, { maxZoom, legend } = ROUTE_VIEW): void {
    this.#busy();
    this.#fitted = bounds;
    const { west, south, east, north } = bounds;
    this.#map.fitBounds([west, south, east, north], {
      padding: this.#padding(legend),
      maxZoom,
      duration: this.#options.reducedMotion ? 0 : duration,
    });
  }

  /** The margin and what the caller asks for, less where the map is too small for both. */
  #padding(legend: number): MapPadding {
    const more = this.#options.padding ?? { top: 0, right: 0, bottom: 0, left: 0 };
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const room = (size: number, before: number, after: number): number =>
      Math.min(1, ((1 - LEAST_SHARE) * size) / (before + after));
    const across = room(clientWidth, MARGIN.left + more.left, MARGIN.right + more.right);
    const bottom = MARGIN.bottom + more.bottom + legend;
    const along = room(clientHeight, MARGIN.top + more.top, bottom);
    return {
      top: along * (MARGIN.top + more.top),
      right: across * (MARGIN.right + more.right),
      bottom: along * bottom,
      left: across * (MARGIN.left + more.left),
    };
  }

  #stopsInView(): readonly MapStop[] {
    const view = viewOf(this.#map);
    const seen = new Map<string, MapStop>();
    for (const stop of this.#routes.flatMap(({ stops }) => stops)) {
      const [lon, lat] = stop.position;
      const isSeen = contains(view, { west: lon, east: lon, south: lat, north: lat });
      if (isSeen && !seen.has(stop.terminal)) seen.set(stop.terminal, stop);
    }
    return [...seen.values()];
  }

  #onClick(event: MapMouseEvent): void {
    const routeId = this.#routeAt(event);
    if (routeId !== null) {
      this.#options.onSelect?.(routeId);
      return;
    }
    const [lever] = this.#near(event, LEVER_LAYERS);
    if (lever) this.#options.onLever?.(String(lever.properties.lever));
  }

  #onPoint(routeId: string | null): void {
    if (routeId === this.#pointed) return;
    this.#pointed = routeId;
    this.#map.getCanvas().style.cursor = routeId === null ? '' : 'pointer';
    this.#options.onHover?.(routeId);
  }

  /** The topmost line near the pointer. */
  #routeAt(event: MapMouseEvent): string | null {
    const [hit] = this.#near(event, [WAY_LAYER]);
    return hit ? String(hit.properties.route) : null;
  }

  #near({ point: { x, y } }: MapMouseEvent, layers: readonly string[]): readonly MapGeoJSONFeature[] {
    return this.#map.queryRenderedFeatures(
      [
        [x - PICK_RADIUS, y - PICK_RADIUS],
        [x + PICK_RADIUS, y + PICK_RADIUS],
      ],
      { layers: [...layers] },
    );
  }

  #busy(): void {
    delete document.documentElement.dataset[FINISHED];
  }
}

function sameRoutes(a: readonly MapRoute[], b: readonly MapRoute[]): boolean {
  return (
    a.length === b.length && a.every((route, index) => JSON.stringify(route) === JSON.stringify(b[index]))
  );
}
