import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { EVENT_SOURCE } from '../events/event-layer.ts';
import { labelLayers } from '../label-layers.ts';
import type { MapLanguage, MapTheme } from '../map-settings.ts';
import { LEVER_SOURCES, leverLineLayers, leverMarkLayers } from '../route/lever-layers.ts';
import { routeLayers } from '../route/route-layers.ts';
import { stopLayers } from '../route/stop-layers.ts';
import { groundLayers } from './ground-layers.ts';
import { GROUND_PALETTES } from './ground-palette.ts';

/** What is drawn over the ground comes later. Its lines keep more of their points than the ground: an arc with corners is no arc. */
const NO_FEATURES: SourceSpecification = {
  type: 'geojson',
  tolerance: 0.1,
  data: { type: 'FeatureCollection', features: [] },
};

/** All layers in the colours of a theme and with names in a language. Neither changes which layers there are. */
export function mapLayers(theme: MapTheme, language: MapLanguage): readonly LayerSpecification[] {
  const palette = GROUND_PALETTES[theme];
  return [
    ...groundLayers(palette),
    ...leverLineLayers(palette),
    ...routeLayers(palette, theme),
    ...labelLayers(palette, language),
    ...leverMarkLayers(palette, language),
    ...stopLayers(palette, language),
  ];
}

export const ROUTE_SOURCES = ['ways', 'routes', 'stops', ...LEVER_SOURCES, EVENT_SOURCE] as const;

/** A whole style: no glyph server, no sprite, no tile comes from anywhere. The named sources are empty at first. */
export function styleOf(
  ground: Readonly<Record<string, SourceSpecification>>,
  layers: readonly LayerSpecification[],
  sources: readonly string[],
): StyleSpecification {
  const empty = Object.fromEntries(sources.map((name) => [name, NO_FEATURES]));
  return {
    version: 8,
    sources: { ...ground, ...empty },
    layers: [...layers],
    transition: { duration: 0, delay: 0 },
  };
}
