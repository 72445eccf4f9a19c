import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { EVENT_SOURCE, eventLayers } from '../events/event-layer.ts';
import { groundLayers } from '../ground/ground-layers.ts';
import { GROUND_PALETTES, type GroundPalette } from '../ground/ground-palette.ts';
import { boldFont, labelLayers, mediumFont } from '../label-layers.ts';
import type { MapLanguage, MapTheme } from '../map-settings.ts';
import { nameLayout, TERMINAL_NAME_ZOOM } from '../route/stop-layers.ts';
import { HULL_COLOUR } from './isochrone-palette.ts';
import { chosenLink, linkLayers } from './link-layers.ts';

export const NETWORK_SOURCES = ['links', 'link-ways', 'terminals', 'hull', EVENT_SOURCE] as const;

/** Shows nothing; a pointer finds the links in it. */
export const LINK_WAY_LAYER = 'link-ways';
export const MARK_LAYER = 'terminal-marks';

/** So many of the terminals that matter most are named in bold. */
const HUBS = 16;
/** While an isochrone is shown, the lines step back. */
const FAINT = 0.45;
const HULL_FILL = 0.07;
/** From here on marks have their outlines. */
const WHOLE_MARK_ZOOM = 6;

/** What of the network's look follows from what is shown. */
export interface NetworkLook {
  /** An isochrone is shown, and the lines step back. */
  readonly isFaint: boolean;
  /** No other mode is shown. */
  readonly isAirAlone: boolean;
}

/** All layers of the network's map. Neither theme nor language nor look changes which layers there are. */
export function networkLayers(
  theme: MapTheme,
  language: MapLanguage,
  { isFaint, isAirAlone }: NetworkLook,
): readonly LayerSpecification[] {
  const palette = GROUND_PALETTES[theme];
  const strength = isFaint ? FAINT : 1;
  return [
    ...groundLayers(palette),
    hullFill(theme),
    ...linkLayers(palette, theme, strength, isAirAlone),
    hullLine('near', theme),
    hullLine('far', theme),
    ...chosenLink(palette, theme),
    { id: LINK_WAY_LAYER, type: 'line', source: 'link-ways', paint: { 'line-width': 8, 'line-opacity': 0 } },
    ...labelLayers(palette, language),
    ...eventLayers(palette, language),
    marks(),
    names(palette, language),
  ];
}

function hullFill(theme: MapTheme): FillLayerSpecification {
  return {
    id: 'hull-fill',
    type: 'fill',
    source: 'hull',
    filter: ['==', ['get', 'limit'], 'far'],
    paint: { 'fill-color': HULL_COLOUR[theme], 'fill-opacity': HULL_FILL },
  };
}

function hullLine(limit: 'near' | 'far', theme: MapTheme): LineLayerSpecification {
  return {
    id: `hull-${limit}`,
    type: 'line',
    source: 'hull',
    filter: ['==', ['get', 'limit'], limit],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': HULL_COLOUR[theme],
      'line-width': 1.4,
      ...(limit === 'near' ? { 'line-dasharray': [3, 3] } : {}),
    },
  };
}

/** Names come in as the map is looked at more closely; those reached and the chosen one at once. */
function names(palette: GroundPalette, language: MapLanguage): SymbolLayerSpecification {
  const bold = { 'text-font': ['literal', boldFont(language)] satisfies ExpressionSpecification };
  const value: ExpressionSpecification = ['get', 'value'];
  const city: ExpressionSpecification = [
    'case',
    ['get', 'namesPlace'],
    ['format', ['get', `place-${language}`], {}, value, bold],
    ['format', '', {}],
  ];
  const terminal: ExpressionSpecification = ['format', ['get', `terminal-${language}`], {}, value, bold];
  const isNamed: ExpressionSpecification = [
    '<',
    ['get', 'rank'],
    ['step', ['zoom'], 30, 3.5, 60, 4, 110, 5, 220, 6, 999],
  ];
  return {
    id: 'terminal-names',
    type: 'symbol',
    source: 'terminals',
    filter: ['any', ['get', 'isLarge'], isNamed],
    layout: {
      ...nameLayout(language),
      'symbol-sort-key': ['get', 'rank'],
      'text-field': ['step', ['zoom'], city, TERMINAL_NAME_ZOOM, terminal],
      'text-font': [
        'case',
        ['any', ['get', 'isEnd'], ['<', ['get', 'rank'], HUBS]],
        ['literal', boldFont(language)],
        ['literal', mediumFont(language)],
      ],
    },
    paint: {
      'text-color': palette.ink,
      'text-opacity': ['case', ['get', 'isFaint'], 0.55, 1],
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
    },
  };
}

/** Every terminal has its mark, which grows as the map is looked at more closely; it is the names that give way. */
function marks(): SymbolLayerSpecification {
  const small: ExpressionSpecification = ['concat', ['get', 'shape'], '-small'];
  const far: ExpressionSpecification = ['case', ['get', 'isLarge'], ['get', 'icon'], small];
  return {
    id: MARK_LAYER,
    type: 'symbol',
    source: 'terminals',
    layout: {
      'icon-image': ['step', ['zoom'], far, WHOLE_MARK_ZOOM, ['get', 'icon']],
      'symbol-sort-key': ['-', 0, ['get', 'rank']],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': ['case', ['get', 'isFaint'], 0.5, 1] },
  };
}
