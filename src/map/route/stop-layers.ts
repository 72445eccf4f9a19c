import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { eventLayers } from '../events/event-layer.ts';
import type { GroundPalette } from '../ground/ground-palette.ts';
import { boldFont, mediumFont } from '../label-layers.ts';
import { type AnchorOffsetProperty, anchorOffsets, SIDES, type Side } from '../label-side.ts';
import type { MapLanguage } from '../map-settings.ts';

/** From here on a stop is named by its terminal, before by its city. */
export const TERMINAL_NAME_ZOOM = 8;
const NAME_DISTANCE_EM = 1.05;

/**
 * Marks and names of the stops, on top of everything. What stands higher here finds its room first: the ends and
 * transfers of the chosen route, always shown, then their names, then events, its borders and the stops of other routes,
 * which give way to each other, then the lines themselves, and last the names of the ground.
 */
export function stopLayers(
  palette: GroundPalette,
  language: MapLanguage,
): readonly SymbolLayerSpecification[] {
  const paint = {
    'text-color': palette.ink,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.8,
  };
  return [
    guard(),
    {
      id: 'loose-stops',
      type: 'symbol',
      source: 'stops',
      filter: ['!', ['get', 'isFixed']],
      layout: {
        ...nameLayout(language),
        'icon-image': ['get', 'icon'],
        'icon-padding': 0,
        'text-optional': true,
      },
      paint,
    },
    ...eventLayers(palette, language),
    {
      id: 'stop-names',
      type: 'symbol',
      source: 'stops',
      filter: ['get', 'isFixed'],
      layout: nameLayout(language),
      paint,
    },
    {
      id: 'stop-marks',
      type: 'symbol',
      source: 'stops',
      filter: ['get', 'isFixed'],
      layout: {
        'icon-image': ['get', 'icon'],
        'symbol-sort-key': ['-', 0, ['get', 'weight']],
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
  ];
}

/** Nothing to see: keeps every name below off the lines on the ground. */
function guard(): SymbolLayerSpecification {
  return {
    id: 'guard',
    type: 'symbol',
    source: 'routes',
    filter: ['!=', ['get', 'mode'], 'air'],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 12,
      'icon-image': 'clear',
      'icon-allow-overlap': true,
      'icon-padding': 1,
    },
  };
}

export type SymbolLayout = NonNullable<SymbolLayerSpecification['layout']>;

/** How a stop is named: its city at small scales, its terminal at large ones, clear of the lines. */
export function nameLayout(language: MapLanguage): SymbolLayout {
  const cityName: ExpressionSpecification = ['case', ['get', 'namesPlace'], ['get', `place-${language}`], ''];
  return {
    'symbol-sort-key': ['get', 'weight'],
    'text-field': ['step', ['zoom'], cityName, TERMINAL_NAME_ZOOM, ['get', `terminal-${language}`]],
    'text-font': [
      'case',
      ['get', 'isEnd'],
      ['literal', boldFont(language)],
      ['literal', mediumFont(language)],
    ],
    'text-size': ['case', ['get', 'isEnd'], 13, 11],
    'text-variable-anchor-offset': namePositions(),
    'text-justify': 'auto',
    'text-max-width': language === 'zh' ? 11 : 10,
    'text-padding': 1,
  };
}

function namePositions(): AnchorOffsetProperty {
  const positions = (side: Side): ExpressionSpecification => [
    'literal',
    anchorOffsets(side, NAME_DISTANCE_EM),
  ];
  const [first, ...others] = SIDES;
  const cases = others.flatMap((side) => [side, positions(side)]);
  return ['match', ['get', 'side'], first, positions(first), ...cases, positions(first)];
}
