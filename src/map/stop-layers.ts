import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { GroundPalette } from './ground-palette.ts';
import { boldFont, mediumFont } from './label-layers.ts';
import type { MapLanguage } from './route-map.ts';

/** From here on a stop is named by its terminal, before by its city. */
export const TERMINAL_NAME_ZOOM = 8;

/** Marks and names of the stops, on top of everything. Marks always show; names give way to each other. */
export function stopLayers(
  palette: GroundPalette,
  language: MapLanguage,
): readonly SymbolLayerSpecification[] {
  return [
    {
      id: 'stop-marks',
      type: 'symbol',
      source: 'stops',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
      },
    },
    names('stop-places', 'place', palette, language, { maxzoom: TERMINAL_NAME_ZOOM }),
    names('stop-terminals', 'terminal', palette, language, { minzoom: TERMINAL_NAME_ZOOM }),
  ];
}

function names(
  id: string,
  kind: 'place' | 'terminal',
  palette: GroundPalette,
  language: MapLanguage,
  zooms: { readonly minzoom?: number; readonly maxzoom?: number },
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'stops',
    ...zooms,
    filter: kind === 'place' ? ['get', 'namesPlace'] : true,
    layout: {
      'text-field': ['get', `${kind}-${language}`],
      'text-font': byWeight(boldFont(language), mediumFont(language)),
      'text-size': byWeight(13, 11),
      'text-variable-anchor': [
        'left',
        'right',
        'bottom',
        'top',
        'bottom-left',
        'bottom-right',
        'top-left',
        'top-right',
      ],
      'text-radial-offset': byWeight(0.85, 0.8),
      'text-justify': 'auto',
      'text-max-width': language === 'zh' ? 11 : 10,
      'text-padding': 2,
      'symbol-sort-key': ['get', 'weight'],
    },
    paint: {
      'text-color': palette.ink,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.8,
    },
  };
}

/** The ends of the chosen route in one way, every other stop in another. */
function byWeight(ends: number | string[], others: number | string[]): ExpressionSpecification {
  const literal = (value: number | string[]): ExpressionSpecification | number =>
    typeof value === 'number' ? value : ['literal', value];
  return ['case', ['get', 'isEnd'], literal(ends), literal(others)];
}
