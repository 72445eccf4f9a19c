import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Mode } from '../../network/terminal.ts';
import type { GroundPalette } from '../ground/ground-palette.ts';
import type { MapTheme } from '../map-settings.ts';
import { MODE_ORDER, MODE_STYLES } from '../mode-style.ts';
import { modeColour, SCHEMATIC_DASH } from '../route/route-layers.ts';
import { evenly } from '../zoom-scale.ts';

export const CHOSEN_AIR_LAYER = 'chosen-air';
export const CHOSEN_LAYERS = ['chosen-halo', 'chosen-casing', 'chosen-link'] as const;

/** Rail and river carry the corridors and stand before the roads that feed them; air lies over all and stands back. */
const WIDTHS: Readonly<Record<Mode, number>> = { rail: 2, river: 2.8, sea: 1.5, road: 1, air: 0.7 };
const OPACITIES: Readonly<Record<Mode, number>> = { rail: 0.8, river: 1, sea: 0.5, road: 0.45, air: 0.13 };
/** Of the chosen terminal, and where nothing but air is shown. */
const AIR_ASKED_OPACITY = 0.6;
const CASING = 1.5;
const CASING_OPACITY = 0.7;
const CLOSED_WIDTH = 0.9;
const CLOSED_OPACITY = 0.35;
const CLOSED_DASH = [4, 3];
/** Sleepers across the railways, in widths of the line, from here on. */
const SLEEPER = [0.35, 3];
const SLEEPER_ZOOM = 4.5;
const CHOSEN_WIDTH = 3.2;

/** The lines of the network: casings, then each mode in its own pattern, the railways on top. */
export function linkLayers(
  palette: GroundPalette,
  theme: MapTheme,
  strength: number,
  isAirAlone: boolean,
): readonly LineLayerSpecification[] {
  return [
    casing(palette, strength),
    schematicLine(theme, strength),
    ...[...MODE_ORDER].reverse().map((mode) => modeLine(mode, theme, strength, isAirAlone)),
    sleepers(palette, strength),
    closedLine(palette, strength),
    airOfChosen(theme),
  ];
}

const isOpen: ExpressionSpecification = ['!', ['get', 'closed']];
const isDrawn: ExpressionSpecification = ['!', ['get', 'schematic']];
const isMode = (mode: Mode): ExpressionSpecification => ['==', ['get', 'mode'], mode];

const grown = (width: number): ExpressionSpecification =>
  evenly([3, width * 0.75], [6, width], [10, width * 1.6]);

function modeLine(
  mode: Mode,
  theme: MapTheme,
  strength: number,
  isAirAlone: boolean,
): LineLayerSpecification {
  const style = MODE_STYLES[mode];
  const opacity = mode === 'air' && isAirAlone ? AIR_ASKED_OPACITY : OPACITIES[mode];
  return {
    id: `links-${mode}`,
    type: 'line',
    source: 'links',
    filter: ['all', isMode(mode), isOpen, isDrawn],
    layout: { 'line-join': 'round', 'line-cap': style.roundCaps ? 'round' : 'butt' },
    paint: {
      'line-color': style.colour[theme],
      'line-width': grown(WIDTHS[mode]),
      'line-opacity': opacity * strength,
      ...(style.dash ? { 'line-dasharray': [...style.dash] } : {}),
    },
  };
}

/** Around the line of whatever mode, at a share of its width. */
const casingWidth = (share: number): ExpressionSpecification => [
  'match',
  ['get', 'mode'],
  'rail',
  WIDTHS.rail * share + CASING,
  'river',
  WIDTHS.river * share + CASING,
  'sea',
  WIDTHS.sea * share + CASING,
  WIDTHS.road * share + CASING,
];

/** Ticks that tell a railway from a road, whatever colours one sees. */
function sleepers(palette: GroundPalette, strength: number): LineLayerSpecification {
  return {
    id: 'links-sleepers',
    type: 'line',
    source: 'links',
    minzoom: SLEEPER_ZOOM,
    filter: ['all', isMode('rail'), isOpen, isDrawn],
    paint: {
      'line-color': palette.casing,
      'line-width': grown(WIDTHS.rail * 0.7),
      'line-opacity': strength,
      'line-dasharray': SLEEPER,
    },
  };
}

export const airFilter = (links: readonly string[]): FilterSpecification => [
  'in',
  ['get', 'link'],
  ['literal', [...links]],
];

/** The flights of the chosen terminal; nothing until one is chosen. */
function airOfChosen(theme: MapTheme): LineLayerSpecification {
  return {
    id: CHOSEN_AIR_LAYER,
    type: 'line',
    source: 'link-ways',
    filter: airFilter([]),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': MODE_STYLES.air.colour[theme],
      'line-width': grown(1.1),
      'line-opacity': AIR_ASKED_OPACITY,
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
      'line-width': evenly([3, casingWidth(0.75)], [6, casingWidth(1)], [10, casingWidth(1.6)]),
      'line-opacity': CASING_OPACITY * strength,
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
      'line-width': grown(1),
      'line-opacity': ['*', ['match', ['get', 'mode'], 'air', OPACITIES.air, OPACITIES.sea], strength],
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
      'line-width': grown(CLOSED_WIDTH),
      'line-opacity': CLOSED_OPACITY * strength,
      'line-dasharray': CLOSED_DASH,
    },
  };
}

export const chosenFilter = (link: string | null): FilterSpecification => ['==', ['get', 'link'], link ?? ''];

/** Nothing matches until a link is chosen. */
export function chosenLink(palette: GroundPalette, theme: MapTheme): readonly LineLayerSpecification[] {
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
