import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { GroundPalette } from '../ground/ground-palette.ts';
import { boldFont } from '../label-layers.ts';
import type { MapLanguage } from '../map-settings.ts';
import { evenly } from '../zoom-scale.ts';

export const LEVER_SOURCES = ['lever-lines', 'lever-points'] as const;
/** In which a pointer finds levers. */
export const LEVER_LAYERS = ['lever-dots', 'lever-rings'] as const;

const isFocused: ExpressionSpecification = ['get', 'isFocused'];

/** Under the routes: a dotted band along the links that a lever bears on, wider than any route over it. */
export function leverLineLayers(palette: GroundPalette): readonly LineLayerSpecification[] {
  return [
    {
      id: 'lever-dots',
      type: 'line',
      source: 'lever-lines',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['case', isFocused, palette.highlight, palette.ink],
        'line-width': 7,
        'line-opacity': ['case', isFocused, 0.95, 0.5],
        'line-dasharray': [0.01, 1.5],
      },
    },
  ];
}

/** Over the routes: a ring around each terminal that a lever bears on, and the marks where stops and names leave room. */
export function leverMarkLayers(
  palette: GroundPalette,
  language: MapLanguage,
): readonly (CircleLayerSpecification | SymbolLayerSpecification)[] {
  const paint = {
    'text-color': ['case', isFocused, palette.highlight, palette.ink] satisfies ExpressionSpecification,
    'text-halo-color': palette.panel,
    'text-halo-width': 2,
  };
  const layout = {
    'text-field': ['get', 'mark'] satisfies ExpressionSpecification,
    'text-font': boldFont(language),
    'text-size': 14,
  };
  return [
    {
      id: 'lever-rings',
      type: 'circle',
      source: 'lever-points',
      paint: {
        'circle-radius': evenly([3, 5], [7, 9]),
        'circle-color': palette.panel,
        'circle-opacity': 0.01,
        'circle-stroke-width': ['case', isFocused, 2.5, 1.5],
        'circle-stroke-color': ['case', isFocused, palette.highlight, palette.ink],
      },
    },
    {
      id: 'lever-line-marks',
      type: 'symbol',
      source: 'lever-lines',
      layout: { ...layout, 'symbol-placement': 'line-center', 'text-rotation-alignment': 'viewport' },
      paint,
    },
    {
      id: 'lever-point-marks',
      type: 'symbol',
      source: 'lever-points',
      layout: {
        ...layout,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': 0.7,
        'text-padding': 0,
      },
      paint,
    },
  ];
}
