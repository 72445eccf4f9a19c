import type {
  AllLayoutProperties,
  AllPaintProperties,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { GROUND_PALETTES } from './ground/ground-palette.ts';
import type { MapTheme } from './map-settings.ts';
import { GROUND_ICONS, ICON_RATIO, iconImage, SMALL_ICONS, STOP_ICONS } from './route/stop-icon.ts';

const ICONS = [...STOP_ICONS, ...SMALL_ICONS, ...GROUND_ICONS];

/** Draws the marks in the colours of a theme, over those of another theme if they are there. */
export function drawIcons(map: MapLibreMap, theme: MapTheme): void {
  for (const name of ICONS) {
    const image = iconImage(name, GROUND_PALETTES[theme]);
    if (!image) continue;
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: ICON_RATIO });
  }
}

/** Gives every layer the colours it has in `layers`, and the marks those of the theme; nothing is laid out anew. */
export function repaint(map: MapLibreMap, layers: readonly LayerSpecification[], theme: MapTheme): void {
  for (const { id, paint } of layers) {
    const properties: Partial<AllPaintProperties> = paint ?? {};
    forEachProperty(properties, (name, value) => map.setPaintProperty(id, name, value));
  }
  drawIcons(map, theme);
}

/** Gives every name the words, fonts and spacing it has in `layers`. */
export function reletter(map: MapLibreMap, layers: readonly LayerSpecification[]): void {
  for (const layer of layers) {
    if (layer.type !== 'symbol') continue;
    const properties: Partial<AllLayoutProperties> = layer.layout ?? {};
    forEachProperty(properties, (name, value) => {
      if (name.startsWith('text-')) map.setLayoutProperty(layer.id, name, value);
    });
  }
}

function forEachProperty<P extends object>(
  properties: P,
  visit: <K extends Extract<keyof P, string>>(name: K, value: P[K]) => void,
): void {
  for (const name in properties) visit(name, properties[name]);
}
