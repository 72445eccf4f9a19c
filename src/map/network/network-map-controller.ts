import { GeoJSONSource, type Map as MapLibreMap, type PointLike } from 'maplibre-gl';
import { EventMarks } from '../events/event-marks.ts';
import type { MapEvent } from '../events/map-event.ts';
import type { AlignmentPaths } from '../ground/alignments.ts';
import { GROUND_PALETTES } from '../ground/ground-palette.ts';
import type { TileBasemap } from '../ground/tile-basemap.ts';
import type { TileWords } from '../ground/tile-status.ts';
import { TileSwitch } from '../ground/tile-switch.ts';
import { PLACE_RANKS, placeFilter, placeLayer } from '../label-layers.ts';
import { type Bounds, boundsOf, contains } from '../line-bounds.ts';
import { addMapButtons, type MapButtons } from '../map-buttons.ts';
import type { MapLabels, MapLanguage, MapTheme } from '../map-settings.ts';
import { viewOf } from '../map-view.ts';
import { openMap } from '../open-map.ts';
import { reletter, repaint } from '../repaint.ts';
import type { Position } from '../route/map-route.ts';
import { ICON_RATIO, iconImage } from '../route/stop-icon.ts';
import { TERMINAL_NAME_ZOOM } from '../route/stop-layers.ts';
import { inertNetworkMap } from './inert-network-map.ts';
import { BAND_COLOURS } from './isochrone-palette.ts';
import { airFilter, CHOSEN_AIR_LAYER, CHOSEN_LAYERS, chosenFilter } from './link-layers.ts';
import {
  bandIcon,
  type DrawnLink,
  drawLinks,
  linkFeatures,
  networkFeatures,
  outlineFeatures,
  terminalFeatures,
} from './network-features.ts';
import { LINK_WAY_LAYER, MARK_LAYER, NETWORK_SOURCES, networkLayers } from './network-layers.ts';
import type {
  MapIsochrone,
  MapLink,
  MapPick,
  MapTerminal,
  NetworkMap,
  NetworkMapOptions,
} from './network-map-contract.ts';

const FIT_MS = 400;
const FIT_PADDING = 56;
const MAX_FIT_ZOOM = 8.5;
/** A chosen terminal is not looked at from farther off than this. */
const LEAST_LOOK_ZOOM = 4;
const PICK_RADIUS = 5;
const BAND_SHAPES = ['terminal', 'port', 'border'] as const;

/** Draws the map of a network; null where it cannot be drawn, after saying why. */
export async function startNetworkMap(
  container: HTMLElement,
  options: NetworkMapOptions,
): Promise<NetworkMap> {
  const layers = networkLayers(options.theme, options.language, { isFaint: false, isAirAlone: false });
  const opened = await openMap(container, options, layers, NETWORK_SOURCES);
  return opened ? new NetworkMapController(container, opened.map, options, opened.paths) : inertNetworkMap;
}

/** Holds what is shown of the network, and keeps the drawing in step with it. */
class NetworkMapController implements NetworkMap {
  readonly #container: HTMLElement;
  readonly #map: MapLibreMap;
  readonly #options: NetworkMapOptions;
  readonly #paths: AlignmentPaths;
  readonly #buttons: MapButtons;
  readonly #tiles: TileSwitch;
  readonly #events: EventMarks;
  #language: MapLanguage;
  #theme: MapTheme;
  #drawn: readonly DrawnLink[] = [];
  #terminals: readonly MapTerminal[] = [];
  #isochrone: MapIsochrone | null = null;
  #selection: MapPick | null = null;
  #links: readonly MapLink[] = [];
  #named = '';
  /** What the isochrone in view was asked from. */
  #fitted = '';

  constructor(container: HTMLElement, map: MapLibreMap, options: NetworkMapOptions, paths: AlignmentPaths) {
    this.#container = container;
    this.#map = map;
    this.#options = options;
    this.#paths = paths;
    this.#language = options.language;
    this.#theme = options.theme;
    const motion = options.reducedMotion ? { duration: 0 } : {};
    this.#buttons = addMapButtons(container, options.labels, {
      closer: () => map.zoomIn(motion),
      farther: () => map.zoomOut(motion),
    });
    this.#tiles = new TileSwitch(container, map, () => this.#drawAll());
    this.#events = new EventMarks(map, this.#tiles);
    this.#drawBands();
    map.on('click', ({ point }) => {
      const pick = this.#pickAt(point.x, point.y);
      if (pick) options.onPick?.(pick);
    });
    map.on('mousemove', ({ point }) => {
      map.getCanvas().style.cursor = this.#pickAt(point.x, point.y) ? 'pointer' : '';
    });
    map.on('moveend', () => options.onView?.(viewOf(this.#map)));
    map.on('idle', () => options.onIdle?.());
    options.onView?.(viewOf(this.#map));
  }

  setNetwork(links: readonly MapLink[], terminals: readonly MapTerminal[]): void {
    this.#terminals = terminals;
    this.#drawTerminals();
    if (links === this.#links) return;
    const wasAirAlone = this.#isAirAlone();
    this.#links = links;
    if (wasAirAlone !== this.#isAirAlone()) this.#repaint();
    this.#drawn = drawLinks(links, this.#paths);
    this.#drawLinks();
  }

  fitLinks(ids: readonly string[]): void {
    const wanted = this.#drawn.filter(({ link }) => ids.includes(link.id));
    const bounds = boundsOf(wanted.flatMap(({ line }) => [...line.points]));
    if (bounds) this.#fit(bounds);
  }

  setSelection(pick: MapPick | null): void {
    this.#selection = pick;
    for (const id of CHOSEN_LAYERS) {
      this.#map.setFilter(id, chosenFilter(pick?.kind === 'link' ? pick.id : null));
    }
    this.#map.setFilter(
      CHOSEN_AIR_LAYER,
      airFilter(pick?.kind === 'terminal' ? this.#flightsOf(pick.id) : []),
    );
    this.#drawTerminals();
    const bounds = pick && this.#boundsOf(pick);
    if (bounds && !contains(viewOf(this.#map), bounds)) this.#fit(bounds);
  }

  setIsochrone(isochrone: MapIsochrone | null): void {
    const wasFaint = this.#isochrone !== null;
    this.#isochrone = isochrone;
    if (wasFaint !== (isochrone !== null)) this.#repaint();
    this.#drawTerminals();
    this.#drawOutlines();
    this.#fitIsochrone();
  }

  setEvents(events: readonly MapEvent[]): void {
    this.#events.show(events);
  }

  setLanguage(language: MapLanguage, labels: MapLabels): void {
    this.#buttons.relabel(labels);
    this.#map.getCanvas().setAttribute('aria-label', labels.map);
    if (language === this.#language) return;
    this.#language = language;
    reletter(this.#map, this.#layers());
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#repaint();
    this.#drawBands();
  }

  setTiles(tiles: TileBasemap | null, words: TileWords): void {
    this.#tiles.show(tiles, words);
  }

  resize(): void {
    this.#map.resize();
  }

  destroy(): void {
    this.#tiles.destroy();
    this.#map.remove();
    this.#container.replaceChildren();
    this.#container.classList.remove('map-host');
  }

  #layers(): ReturnType<typeof networkLayers> {
    const look = { isFaint: this.#isochrone !== null, isAirAlone: this.#isAirAlone() };
    return networkLayers(this.#theme, this.#language, look);
  }

  #isAirAlone(): boolean {
    return this.#links.length > 0 && this.#links.every(({ mode }) => mode === 'air');
  }

  #flightsOf(id: string): readonly string[] {
    const [lon, lat] = this.#terminals.find((terminal) => terminal.id === id)?.position ?? [];
    const isHere = (end: Position): boolean => end[0] === lon && end[1] === lat;
    return this.#links
      .filter(({ mode, from, to }) => mode === 'air' && (isHere(from) || isHere(to)))
      .map((link) => link.id);
  }

  /** Shows all that is reached once it is known; a limit moved by hand then must not move the map. */
  #fitIsochrone(): void {
    if (this.#isochrone === null) {
      this.#fitted = '';
      return;
    }
    const { origins, reached, outlines } = this.#isochrone;
    const question = origins.join();
    if (question === this.#fitted || outlines === null) return;
    this.#fitted = question;
    const ends = new Set([...origins, ...reached.map(({ terminal }) => terminal)]);
    const bounds = boundsOf(this.#terminals.filter(({ id }) => ends.has(id)).map(({ position }) => position));
    if (bounds) this.#fit(bounds);
  }

  #repaint(): void {
    repaint(this.#map, this.#layers(), this.#theme);
  }

  #drawAll(): void {
    this.#events.draw();
    this.#drawTerminals();
    this.#drawLinks();
    this.#drawOutlines();
  }

  #drawLinks(): void {
    this.#setData('links', networkFeatures(this.#drawn));
    this.#setData('link-ways', linkFeatures(this.#drawn));
  }

  #drawOutlines(): void {
    this.#setData('hull', outlineFeatures(this.#isochrone));
  }

  #drawTerminals(): void {
    const features = terminalFeatures(this.#terminals, this.#isochrone, this.#selection);
    this.#setData('terminals', features);
    const named = [...new Set(features.features.map(({ properties }) => String(properties?.['place-en'])))];
    if (this.#named === named.join()) return;
    this.#named = named.join();
    for (const rank of PLACE_RANKS) {
      this.#map.setFilter(placeLayer(rank), placeFilter(rank, named, TERMINAL_NAME_ZOOM, this.#beginnings()));
    }
  }

  /** What the names of the terminals begin with, so that no place is named a second time beside them. */
  #beginnings(): readonly string[] {
    const names = this.#terminals.map(({ names: { zh } }) => zh);
    return [...new Set(names.flatMap((zh) => [2, 3, 4].map((length) => zh.slice(0, length))))];
  }

  /** The marks of what is reached, in the colours of the theme. */
  #drawBands(): void {
    for (const shape of BAND_SHAPES) {
      for (const [band, colour] of BAND_COLOURS[this.#theme].entries()) {
        const image = iconImage(shape, { ...GROUND_PALETTES[this.#theme], panel: colour });
        const name = bandIcon(shape, band);
        if (!image) continue;
        if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
        else this.#map.addImage(name, image, { pixelRatio: ICON_RATIO });
      }
    }
  }

  #setData(name: (typeof NETWORK_SOURCES)[number], data: GeoJSON.FeatureCollection): void {
    const source = this.#map.getSource(name);
    if (source instanceof GeoJSONSource) source.setData(this.#tiles.place(data));
  }

  #boundsOf({ kind, id }: MapPick): Bounds | null {
    if (kind === 'link') return boundsOf(this.#drawn.find(({ link }) => link.id === id)?.line.points ?? []);
    return boundsOf(this.#terminals.filter((terminal) => terminal.id === id).map(({ position }) => position));
  }

  #fit({ west, south, east, north }: Bounds): void {
    const duration = this.#options.reducedMotion ? 0 : FIT_MS;
    if (west === east && south === north) {
      const zoom = Math.max(LEAST_LOOK_ZOOM, this.#map.getZoom());
      this.#map.easeTo({ center: [west, south], zoom, duration });
      return;
    }
    this.#map.fitBounds([west, south, east, north], {
      padding: FIT_PADDING,
      maxZoom: MAX_FIT_ZOOM,
      duration,
    });
  }

  /** The terminal near a point of the screen, else the link. */
  #pickAt(x: number, y: number): MapPick | null {
    const box: [PointLike, PointLike] = [
      [x - PICK_RADIUS, y - PICK_RADIUS],
      [x + PICK_RADIUS, y + PICK_RADIUS],
    ];
    const [mark] = this.#map.queryRenderedFeatures(box, { layers: [MARK_LAYER] });
    if (mark) return { kind: 'terminal', id: String(mark.properties.terminal) };
    const [way] = this.#map.queryRenderedFeatures(box, { layers: [LINK_WAY_LAYER] });
    return way ? { kind: 'link', id: String(way.properties.link) } : null;
  }
}
