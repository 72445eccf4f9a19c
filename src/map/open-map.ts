import 'maplibre-gl/dist/maplibre-gl.css';
import { type LayerSpecification, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import './map.css';
import type { AlignmentPaths } from './ground/alignments.ts';
import { basemapSources } from './ground/basemap-sources.ts';
import { loadMapAssets } from './ground/map-assets.ts';
import { styleOf } from './ground/map-style.ts';
import type { MapFailure, MapLabels, MapTheme } from './map-settings.ts';
import { drawIcons } from './repaint.ts';

const MIN_ZOOM = 0;
const MAX_ZOOM = 11;
/** China and its neighbours, until there is something to show. */
const FIRST_VIEW: [number, number, number, number] = [72, 14, 136, 54];

setWorkerUrl(workerUrl);

export interface MapOpening {
  readonly theme: MapTheme;
  readonly labels: MapLabels;
  readonly reducedMotion: boolean;
  readonly onFailure?: (reason: MapFailure) => void;
}

export interface OpenedMap {
  readonly map: MapLibreMap;
  readonly paths: AlignmentPaths;
}

/**
 * Fills the container with the base map, these layers among its own and an empty source for each of their names.
 * Null where no map can be drawn, after saying why.
 */
export async function openMap(
  container: HTMLElement,
  opening: MapOpening,
  layers: readonly LayerSpecification[],
  sources: readonly string[],
): Promise<OpenedMap | null> {
  if (!document.createElement('canvas').getContext('webgl2')) {
    opening.onFailure?.('no_webgl');
    return null;
  }
  const assets = await loadMapAssets().catch(() => null);
  if (!assets) {
    opening.onFailure?.('no_data');
    return null;
  }
  const canvasHost = document.createElement('div');
  canvasHost.className = 'map-canvas';
  container.classList.add('map-host');
  container.append(canvasHost);
  try {
    const style = styleOf(basemapSources(assets.basemap), layers, sources);
    return { map: await drawMap(canvasHost, opening, style), paths: assets.paths };
  } catch {
    canvasHost.remove();
    opening.onFailure?.('no_webgl');
    return null;
  }
}

/** North stays up and the ground flat; there is nothing to tilt for. */
async function drawMap(
  container: HTMLElement,
  { theme, labels, reducedMotion }: MapOpening,
  style: ReturnType<typeof styleOf>,
): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    style,
    bounds: FIRST_VIEW,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: reducedMotion ? 0 : 160,
    locale: { 'Map.Title': labels.map },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await map.once('style.load');
  drawIcons(map, theme);
  return map;
}
