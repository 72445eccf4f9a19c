import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Mode } from '../../network/terminal.ts';
import { groundLayers } from '../ground/ground-layers.ts';
import { GROUND_PALETTES, type GroundPalette } from '../ground/ground-palette.ts';
import { boldFont, labelLayers, mediumFont } from '../label-layers.ts';
import type { MapLanguage, MapTheme } from '../map-settings.ts';
import { MODE_ORDER, MODE_STYLES } from '../mode-style.ts';
import { modeColour, SCHEMATIC_DASH } from '../route/route-layers.ts';
import { nameLayout, TERMINAL_NAME_ZOOM } from '../route/stop-layers.ts';
import { evenly } from '../zoom-scale.ts';
import { HULL_COLOUR } from './isochrone-palette.ts';

export const NETWORK_SOURCES = ['links', 'link-ways', 'terminals', 'hull'] as const;

/** Shows nothing; a pointer finds the links in it. */
export const LINK_WAY_LAYER = 'link-ways';
export const MARK_LAYER = 'terminal-marks';
export const CHOSEN_LAYERS = ['chosen-halo', 'chosen-casing', 'chosen-link'] as const;

const WIDTH = 1.5;
const AIR_WIDTH = 0.9;
const CASING = 1.5;
const OPACITY = 0.45;
const AIR_OPACITY = 0.38;
const CLOSED_OPACITY = 0.3;
/** While an isochrone is shown, the lines step back. */
const FAINT = 0.45;
const CHOSEN_WIDTH = 3.2;
const HULL_FILL = 0.07;
const CLOSED_DASH = [4, 3];
/** From here on marks have their outlines. */
const WHOLE_MARK_ZOOM = 6;

/** All layers of the network's map. Neither theme nor language nor `isFaint` changes which layers there are. */
export function networkLayers(
  theme: MapTheme,
  language: MapLanguage,
  isFaint: boolean,
): readonly LayerSpecification[] {
  const palette = GROUND_PALETTES[theme];
  const strength = isFaint ? FAINT : 1;
  return [
    ...groundLayers(palette),
    hullFill(theme),
    casing(palette, strength),
    schematicLine(theme, strength),
    ...[...MODE_ORDER].reverse().map((mode) => modeLine(mode, theme, strength)),
    closedLine(palette, strength),
    hullLine('near', theme),
    hullLine('far', theme),
    ...chosenLink(palette, theme),
    { id: LINK_WAY_LAYER, type: 'line', source: 'link-ways', paint: { 'line-width': 8, 'line-opacity': 0 } },
    ...labelLayers(palette, language),
    marks(),
    names(palette, language),
  ];
}

const isOpen: ExpressionSpecification = ['!', ['get', 'closed']];
const isDrawn: ExpressionSpecification = ['!', ['get', 'schematic']];
const isMode = (mode: Mode): ExpressionSpecification => ['==', ['get', 'mode'], mode];

const grown = (width: number): ExpressionSpecification =>
  evenly([3, width * 0.75], [6, width], [10, width * 1.6]);

function modeLine(mode: Mode, theme: MapTheme, strength: number): LineLayerSpecification {
  const style = MODE_STYLES[mode];
  return {
    id: `links-${mode}`,
    type: 'line',
    source: 'links',
    filter: ['all', isMode(mode), isOpen, isDrawn],
    layout: { 'line-join': 'round', 'line-cap': style.roundCaps ? 'round' : 'butt' },
    paint: {
      'line-color': style.colour[theme],
      'line-width': grown(mode === 'air' ? AIR_WIDTH : WIDTH),
      'line-opacity': (mode === 'air' ? AIR_OPACITY : OPACITY) * strength,
      ...(style.dash ? { 'line-dasharray': [...style.dash] } : {}),
    },
  };
}

function casing(palette: GroundPalette, strength: number): LineLayerSpecification {
  return {
    id: 'links-casing',
    type: 'line',
    source: 'links',
    filter: ['all', ['!=', ['get', 'mode'], 'air'], isOpen],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.casing,
      'line-width': grown(WIDTH + CASING),
      'line-opacity': OPACITY * strength,
    },
  };
}

function schematicLine(theme: MapTheme, strength: number): LineLayerSpecification {
  return {
    id: 'links-schematic',
    type: 'line',
    source: 'links',
    filter: ['all', ['get', 'schematic'], isOpen],
    paint: {
      'line-color': modeColour(theme),
      'line-width': grown(WIDTH * 0.7),
      'line-opacity': OPACITY * strength,
      'line-dasharray': SCHEMATIC_DASH,
    },
  };
}

function closedLine(palette: GroundPalette, strength: number): LineLayerSpecification {
  return {
    id: 'links-closed',
    type: 'line',
    source: 'links',
    filter: ['get', 'closed'],
    paint: {
      'line-color': palette.minorText,
      'line-width': grown(AIR_WIDTH),
      'line-opacity': CLOSED_OPACITY * strength,
      'line-dasharray': CLOSED_DASH,
    },
  };
}

export const chosenFilter = (link: string | null): FilterSpecification => ['==', ['get', 'link'], link ?? ''];

/** Nothing matches until a link is chosen. */
function chosenLink(palette: GroundPalette, theme: MapTheme): readonly LineLayerSpecification[] {
  const layer = (
    id: (typeof CHOSEN_LAYERS)[number],
    paint: NonNullable<LineLayerSpecification['paint']>,
  ): LineLayerSpecification => ({
    id,
    type: 'line',
    source: 'link-ways',
    filter: chosenFilter(null),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint,
  });
  return [
    layer('chosen-halo', { 'line-color': palette.highlight, 'line-width': 11, 'line-opacity': 0.28 }),
    layer('chosen-casing', { 'line-color': palette.casing, 'line-width': CHOSEN_WIDTH + 2.4 }),
    layer('chosen-link', { 'line-color': modeColour(theme), 'line-width': CHOSEN_WIDTH }),
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
    ['step', ['zoom'], 24, 4, 60, 5, 140, 6, 999],
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
        ['get', 'isEnd'],
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
