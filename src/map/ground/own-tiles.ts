import { addProtocol, type Map as MapLibreMap, type RequestParameters, removeProtocol } from 'maplibre-gl';
import { shiftedToGcj02 } from './gcj-shift.ts';
import { type TileBasemap, tileAddress } from './tile-basemap.ts';
import type { TileStatus } from './tile-status.ts';

const TILE_SIZE = 256;
/** Own data are no finer than this; a tile map may well be looked at closer than the bundled one. */
const MAX_ZOOM = 14;
/** The uppermost layer of the bundled ground: own tiles lie on it and cover it. */
const TOP_OF_GROUND = 'yangtze';
/** Names that the bundled map brings; a tile map has its own. */
const NAME_SOURCES: ReadonlySet<string> = new Set(['places', 'water-labels', 'yangtze', 'ridges']);

let mapsSoFar = 0;

/** A person's own tiles on one map, from construction to `remove`. */
export class OwnTiles {
  readonly #map: MapLibreMap;
  readonly #tiles: TileBasemap;
  readonly #scheme: string;
  readonly #tell: (status: TileStatus) => void;
  readonly #zoomBefore: number;
  #hasTile = false;
  #failure: { readonly host: string; readonly reason: string } | null = null;
  #isGone = false;

  constructor(map: MapLibreMap, tiles: TileBasemap, tell: (status: TileStatus) => void) {
    mapsSoFar += 1;
    this.#map = map;
    this.#tiles = tiles;
    this.#tell = tell;
    this.#scheme = `own-tiles-${mapsSoFar}`;
    this.#zoomBefore = map.getMaxZoom();
    addProtocol(this.#scheme, (request, { signal }) => this.#load(request, signal));
    this.#addLayers();
    map.setMaxZoom(MAX_ZOOM);
    map.on('idle', this.#judge);
  }

  /** Features as they must be drawn to lie right on these tiles. */
  place(data: GeoJSON.FeatureCollection): GeoJSON.FeatureCollection {
    return this.#tiles.datum === 'gcj02' ? shiftedToGcj02(data) : data;
  }

  /** Leaves the bundled map as it was. */
  remove(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#map.off('idle', this.#judge);
    for (const id of this.#layerIds()) {
      this.#map.removeLayer(id);
      this.#map.removeSource(id);
    }
    this.#map.setMaxZoom(this.#zoomBefore);
    this.#showNames(true);
    removeProtocol(this.#scheme);
  }

  #addLayers(): void {
    const order = this.#map.getLayersOrder();
    const above = order[order.indexOf(TOP_OF_GROUND) + 1];
    for (const [index, id] of this.#layerIds().entries()) {
      const tiles = [`${this.#scheme}://${index}/{z}/{x}/{y}`];
      this.#map.addSource(id, { type: 'raster', tiles, tileSize: TILE_SIZE, maxzoom: 18 });
      this.#map.addLayer({ id, type: 'raster', source: id, paint: { 'raster-fade-duration': 0 } }, above);
    }
  }

  #layerIds(): readonly string[] {
    return this.#tiles.addresses.map((_, index) => `${this.#scheme}-${index}`);
  }

  /** MapLibre is silent on tiles that are not there (404), whatever the cause; what went wrong is told here. */
  async #load({ url }: RequestParameters, signal: AbortSignal): Promise<{ data: ArrayBuffer }> {
    const [index = 0, z = 0, x = 0, y = 0] = url
      .slice(this.#scheme.length + 3)
      .split('/')
      .map(Number);
    const address = tileAddress(this.#tiles.addresses[index] ?? '', this.#tiles, { z, x, y });
    const answer = await fetchTile(address, signal);
    if (signal.aborted) throw new DOMException('no longer in view', 'AbortError');
    if (typeof answer === 'string') {
      this.#failure = { host: new URL(address).host, reason: answer };
      // The map may have come to rest before: it must do so once more for this to be judged.
      this.#map.triggerRepaint();
      throw Object.assign(new Error(answer), { status: 404 });
    }
    this.#onTile();
    return { data: answer };
  }

  #onTile(): void {
    if (this.#hasTile || this.#isGone) return;
    this.#hasTile = true;
    this.#showNames(false);
    this.#tell({ kind: 'shown' });
  }

  /** All that was asked for has come or failed. */
  readonly #judge = (): void => {
    if (this.#isGone || this.#failure === null) return;
    this.#tell({ kind: this.#hasTile ? 'partial' : 'failed', ...this.#failure });
  };

  #showNames(isShown: boolean): void {
    for (const id of this.#map.getLayersOrder()) {
      const layer = this.#map.getLayer(id);
      if (layer?.type !== 'symbol' || !NAME_SOURCES.has(layer.source)) continue;
      this.#map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
    }
  }
}

/** The tile's bytes, or in a few words why there are none. */
async function fetchTile(address: string, signal: AbortSignal): Promise<ArrayBuffer | string> {
  try {
    const response = await fetch(address, { signal, mode: 'cors', credentials: 'omit' });
    if (!response.ok) return `HTTP ${response.status}`;
    const type = response.headers.get('content-type') ?? '';
    return type.startsWith('image/') ? await response.arrayBuffer() : type || 'no content type';
  } catch {
    return '';
  }
}
