import type { Map as MapLibreMap } from 'maplibre-gl';
import type { OwnTiles } from './own-tiles.ts';
import type { TileBasemap } from './tile-basemap.ts';
import type { TileStatus, TileWords } from './tile-status.ts';

/** Changes one map between the bundled ground and a person's own tiles; what draws tiles is loaded when first asked for. */
export class TileSwitch {
  readonly #map: MapLibreMap;
  readonly #redraw: () => void;
  readonly #credit = document.createElement('p');
  readonly #note = document.createElement('p');
  #wanted: TileBasemap | null = null;
  #words: TileWords = () => null;
  #status: TileStatus | null = null;
  #own: OwnTiles | null = null;

  /** `redraw` is called when features have to be placed anew. */
  constructor(container: HTMLElement, map: MapLibreMap, redraw: () => void) {
    this.#map = map;
    this.#redraw = redraw;
    this.#credit.className = 'map-own-credit';
    this.#note.className = 'map-note';
    this.#note.setAttribute('role', 'status');
    const corner = document.createElement('div');
    corner.className = 'map-tiles';
    corner.append(this.#credit, this.#note);
    container.append(corner);
  }

  /** Null for the bundled ground. */
  show(tiles: TileBasemap | null, words: TileWords): void {
    this.#words = words;
    if (tiles === this.#wanted) {
      this.#say();
      return;
    }
    this.#wanted = tiles;
    this.#takeAway();
    this.#status = null;
    this.#say();
    if (tiles !== null) void this.#lay(tiles);
  }

  /** Features as they are drawn on the ground now shown. */
  place(data: GeoJSON.FeatureCollection): GeoJSON.FeatureCollection {
    return this.#own?.place(data) ?? data;
  }

  /** Before the map itself is removed. */
  destroy(): void {
    this.#wanted = null;
    this.#own?.remove();
  }

  async #lay(tiles: TileBasemap): Promise<void> {
    const { OwnTiles } = await import('./own-tiles.ts');
    if (tiles !== this.#wanted) return;
    this.#own = new OwnTiles(this.#map, tiles, (status) => this.#onStatus(status));
    this.#redraw();
  }

  /** Where no tile came, the bundled map is shown as though none had been asked for. */
  #onStatus(status: TileStatus): void {
    this.#status = status;
    if (status.kind === 'failed') this.#takeAway();
    this.#say();
  }

  #takeAway(): void {
    if (this.#own === null) return;
    this.#own.remove();
    this.#own = null;
    this.#redraw();
  }

  #say(): void {
    const isShown = this.#status !== null && this.#status.kind !== 'failed';
    this.#credit.textContent = (isShown && this.#wanted?.attribution) || '';
    this.#note.textContent = (this.#status && this.#words(this.#status)) ?? '';
  }
}
