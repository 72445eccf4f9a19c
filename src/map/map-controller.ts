import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import './route-map.css';
import { basemapSources } from './basemap-sources.ts';
import { inertRouteMap } from './inert-route-map.ts';
import { loadMapAssets, type MapAssets } from './map-assets.ts';
import { mapStyle } from './map-style.ts';
import { drawIcons } from './repaint.ts';
import type { RouteMap, RouteMapOptions } from './route-map.ts';
import { RouteMapController } from './route-map-controller.ts';

const MIN_ZOOM = 0;
const MAX_ZOOM = 11;
/** China and its neighbours, until there are routes to show. */
const FIRST_VIEW: [number, number, number, number] = [72, 14, 136, 54];

setWorkerUrl(workerUrl);

/** Draws the map, or reports why it cannot be drawn. */
export async function startRouteMap(container: HTMLElement, options: RouteMapOptions): Promise<RouteMap> {
  if (!document.createElement('canvas').getContext('webgl2')) {
    options.onFailure?.('no_webgl');
    return inertRouteMap;
  }
  const assets = await loadMapAssets().catch(() => null);
  if (!assets) {
    options.onFailure?.('no_data');
    return inertRouteMap;
  }
  const canvasHost = document.createElement('div');
  canvasHost.className = 'map-canvas';
  container.classList.add('map-host');
  container.append(canvasHost);
  try {
    const map = await openMap(canvasHost, options, assets);
    return new RouteMapController(container, map, options, assets.paths);
  } catch {
    canvasHost.remove();
    options.onFailure?.('no_webgl');
    return inertRouteMap;
  }
}

/** North stays up and the ground flat; there is nothing to tilt for. */
async function openMap(
  container: HTMLElement,
  options: RouteMapOptions,
  assets: MapAssets,
): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    style: mapStyle(basemapSources(assets.basemap), options.theme, options.language),
    bounds: FIRST_VIEW,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: options.reducedMotion ? 0 : 160,
    locale: { 'Map.Title': options.labels.map },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await map.once('style.load');
  drawIcons(map, options.theme);
  return map;
}
