import { GeoJSONSource, type Map as MapLibreMap, type PointLike } from 'maplibre-gl';
import type { AlignmentPaths } from '../ground/alignments.ts';
import type { TileBasemap } from '../ground/tile-basemap.ts';
import type { TileWords } from '../ground/tile-status.ts';
import { TileSwitch } from '../ground/tile-switch.ts';
import { boundsOf, contains } from '../line-bounds.ts';
import { addMapButtons, type MapButtons } from '../map-buttons.ts';
import type { MapLabels, MapLanguage, MapTheme } from '../map-settings.ts';
import { viewOf } from '../map-view.ts';
import { openMap } from '../open-map.ts';
import { reletter, repaint } from '../repaint.ts';
import { type DrawnFlow, drawFlows, flowFeatures } from './difference-features.ts';
import {
  DIFFERENCE_SOURCES,
  differenceLayers,
  MARK_LAYER,
  markFilter,
  PICK_LAYER,
} from './difference-layers.ts';
import type { DifferenceMap, DifferenceMapOptions, MapFlow } from './difference-map-contract.ts';
import { inertDifferenceMap } from './inert-difference-map.ts';

const FIT_MS = 400;
const FIT_PADDING = 40;
const MAX_FIT_ZOOM = 7;
const PICK_RADIUS = 5;

/** Draws a map of differences; null where it cannot be drawn, after saying why. */
export async function startDifferenceMap(
  container: HTMLElement,
  options: DifferenceMapOptions,
): Promise<DifferenceMap> {
  const layers = differenceLayers(options.theme, options.language);
  const opened = await openMap(container, options, layers, DIFFERENCE_SOURCES);
  return opened
    ? new DifferenceMapController(container, opened.map, options, opened.paths)
    : inertDifferenceMap;
}

/** Holds what the links carry, and keeps the drawing in step with it. */
class DifferenceMapController implements DifferenceMap {
  readonly #container: HTMLElement;
  readonly #map: MapLibreMap;
  readonly #options: DifferenceMapOptions;
  readonly #paths: AlignmentPaths;
  readonly #buttons: MapButtons;
  readonly #tiles: TileSwitch;
  #language: MapLanguage;
  #theme: MapTheme;
  #drawn: readonly DrawnFlow[] = [];
  #ids = '';

  constructor(
    container: HTMLElement,
    map: MapLibreMap,
    options: DifferenceMapOptions,
    paths: AlignmentPaths,
  ) {
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
    this.#tiles = new TileSwitch(container, map, () => this.#draw());
    map.on('click', ({ point }) => {
      const link = this.#linkAt(point.x, point.y);
      if (link !== null) options.onPick?.(link);
    });
    map.on('mousemove', ({ point }) => {
      map.getCanvas().style.cursor = this.#linkAt(point.x, point.y) === null ? '' : 'pointer';
    });
    map.on('idle', () => options.onIdle?.());
  }

  setFlows(flows: readonly MapFlow[]): void {
    this.#drawn = drawFlows(flows, this.#paths);
    this.#draw();
    const ids = flows.map(({ id }) => id).join();
    if (ids === this.#ids) return;
    this.#ids = ids;
    const changing = this.#drawn.filter(({ flow: { tone } }) => tone !== 'neutral');
    this.#show(changing.length > 0 ? changing : this.#drawn, 0);
  }

  setMarked(links: readonly string[]): void {
    this.#map.setFilter(MARK_LAYER, markFilter(links));
    const marked = this.#drawn.filter(({ flow: { id } }) => links.includes(id));
    const bounds = boundsOf(pointsOf(marked));
    if (bounds && !contains(viewOf(this.#map), bounds)) this.#show(marked, FIT_MS);
  }

  setLanguage(language: MapLanguage, labels: MapLabels): void {
    this.#buttons.relabel(labels);
    this.#map.getCanvas().setAttribute('aria-label', labels.map);
    if (language === this.#language) return;
    this.#language = language;
    reletter(this.#map, differenceLayers(this.#theme, language));
  }

  setTheme(theme: MapTheme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    repaint(this.#map, differenceLayers(theme, this.#language), theme);
  }

  setTiles(tiles: TileBasemap | null, words: TileWords): void {
    this.#tiles.show(tiles, words);
  }

  resize(): void {
    this.#map.resize();
  }

  /** Paper is light, whatever the theme of the page. */
  async capture(): Promise<string | null> {
    const isDark = this.#theme === 'dark';
    if (isDark) repaint(this.#map, differenceLayers('light', this.#language), 'light');
    // What is drawn can be read within the frame alone.
    const picture = await new Promise<string>((resolve) => {
      this.#map.once('render', () => resolve(this.#map.getCanvas().toDataURL('image/png')));
      this.#map.triggerRepaint();
    });
    if (isDark) repaint(this.#map, differenceLayers(this.#theme, this.#language), this.#theme);
    return picture;
  }

  destroy(): void {
    this.#tiles.destroy();
    this.#map.remove();
    this.#container.replaceChildren();
    this.#container.classList.remove('map-host');
  }

  #draw(): void {
    const source = this.#map.getSource('flows');
    if (source instanceof GeoJSONSource) source.setData(this.#tiles.place(flowFeatures(this.#drawn)));
  }

  #show(drawn: readonly DrawnFlow[], duration: number): void {
    const bounds = boundsOf(pointsOf(drawn));
    if (bounds === null) return;
    const { west, south, east, north } = bounds;
    this.#map.fitBounds([west, south, east, north], {
      padding: FIT_PADDING,
      maxZoom: MAX_FIT_ZOOM,
      duration: this.#options.reducedMotion ? 0 : duration,
    });
  }

  /** The topmost link near a point of the screen. */
  #linkAt(x: number, y: number): string | null {
    const box: [PointLike, PointLike] = [
      [x - PICK_RADIUS, y - PICK_RADIUS],
      [x + PICK_RADIUS, y + PICK_RADIUS],
    ];
    const [hit] = this.#map.queryRenderedFeatures(box, { layers: [PICK_LAYER] });
    return hit ? String(hit.properties.link) : null;
  }
}

const pointsOf = (drawn: readonly DrawnFlow[]) => drawn.flatMap(({ line }) => line.points);
