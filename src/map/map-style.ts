import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { groundLayers } from './ground-layers.ts';
import { GROUND_PALETTES } from './ground-palette.ts';
import { labelLayers } from './label-layers.ts';
import { routeLayers } from './route-layers.ts';
import type { MapLanguage, MapTheme } from './route-map.ts';
import { stopLayers } from './stop-layers.ts';

/** Routes come later. They keep more of their points than the ground: an arc with corners is no arc. */
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
    ...routeLayers(palette, theme),
    ...labelLayers(palette, language),
    ...stopLayers(palette, language),
  ];
}

/** The whole style: no glyph server, no sprite, no tile comes from anywhere. */
export function mapStyle(
  ground: Readonly<Record<string, SourceSpecification>>,
  theme: MapTheme,
  language: MapLanguage,
): StyleSpecification {
  return {
    version: 8,
    sources: { ...ground, ways: NO_FEATURES, routes: NO_FEATURES, stops: NO_FEATURES },
    layers: [...mapLayers(theme, language)],
    transition: { duration: 0, delay: 0 },
  };
}
