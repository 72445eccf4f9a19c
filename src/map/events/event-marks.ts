import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { TileSwitch } from '../ground/tile-switch.ts';
import { EVENT_SOURCE } from './event-layer.ts';
import type { MapEvent } from './map-event.ts';

/** The events on a map. */
export class EventMarks {
  readonly #map: MapLibreMap;
  readonly #tiles: TileSwitch;
  #events: readonly MapEvent[] = [];

  constructor(map: MapLibreMap, tiles: TileSwitch) {
    this.#map = map;
    this.#tiles = tiles;
  }

  show(events: readonly MapEvent[]): void {
    this.#events = events;
    this.draw();
  }

  draw(): void {
    const source = this.#map.getSource(EVENT_SOURCE);
    if (!(source instanceof GeoJSONSource)) return;
    source.setData(
      this.#tiles.place({
        type: 'FeatureCollection',
        features: this.#events.map(({ id, position, names }) => ({
          type: 'Feature',
          id,
          properties: { ...names },
          geometry: { type: 'Point', coordinates: [...position] },
        })),
      }),
    );
  }
}
