import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Mode } from '../../network/terminal.ts';
import type { GroundPalette } from '../ground/ground-palette.ts';
import type { MapTheme } from '../map-settings.ts';
import { MODE_ORDER, MODE_STYLES } from '../mode-style.ts';
import { evenly } from '../zoom-scale.ts';

/** The chosen itinerary, and all the others of the answer. */
export type Emphasis = 'chosen' | 'other';

const WIDTH: Readonly<Record<Emphasis, number>> = { chosen: 3.2, other: 1.8 };
const AIR_WIDTH: Readonly<Record<Emphasis, number>> = { chosen: 1.8, other: 1.1 };
const OPACITY: Readonly<Record<Emphasis, number>> = { chosen: 1, other: 0.78 };
/** A casing shows this much on both sides together. */
const CASING = 2.4;
/** Sleepers across the chosen railway, in widths of the line: 0.8 px of every 10. */
const SLEEPER = [0.25, 2.9];
/** Where only the two ends of a stretch are known. */
export const SCHEMATIC_DASH = [1.2, 1.4];

/** Shows nothing; a pointer finds the routes in it. */
export const WAY_LAYER = 'ways';

export function modeLayer(emphasis: Emphasis, mode: Mode): string {
  return `${emphasis}-${mode}`;
}

export function schematicLayer(emphasis: Emphasis): string {
  return `${emphasis}-schematic`;
}

/** The itineraries over the ground: casing, then the line of each mode in its own pattern, the chosen one on top. */
export function routeLayers(palette: GroundPalette, theme: MapTheme): readonly LineLayerSpecification[] {
  return [
    highlight(palette.highlight),
    ways(),
    ...(['other', 'chosen'] as const).flatMap((emphasis) => [
      casing(emphasis, palette.casing),
      schematic(emphasis, theme),
      ...[...MODE_ORDER].reverse().map((mode) => modeLine(emphasis, mode, theme)),
    ]),
    sleepers(palette.casing),
  ];
}

function modeLine(emphasis: Emphasis, mode: Mode, theme: MapTheme): LineLayerSpecification {
  const style = MODE_STYLES[mode];
  return {
    id: modeLayer(emphasis, mode),
    type: 'line',
    source: 'routes',
    filter: [...of(emphasis), ['==', ['get', 'mode'], mode], ['!', ['get', 'schematic']]],
    layout: { 'line-join': 'round', 'line-cap': style.roundCaps ? 'round' : 'butt' },
    paint: {
      'line-color': style.colour[theme],
      'line-width': grown(mode === 'air' ? AIR_WIDTH[emphasis] : WIDTH[emphasis]),
      'line-opacity': OPACITY[emphasis],
      ...(style.dash ? { 'line-dasharray': [...style.dash] } : {}),
    },
  };
}

function casing(emphasis: Emphasis, colour: string): LineLayerSpecification {
  return {
    id: `${emphasis}-casing`,
    type: 'line',
    source: 'routes',
    filter: [...of(emphasis), ['!=', ['get', 'mode'], 'air']],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-width': grown(WIDTH[emphasis] + CASING),
      'line-opacity': emphasis === 'chosen' ? 0.95 : 0.75,
    },
  };
}

function schematic(emphasis: Emphasis, theme: MapTheme): LineLayerSpecification {
  return {
    id: schematicLayer(emphasis),
    type: 'line',
    source: 'routes',
    filter: [...of(emphasis), ['get', 'schematic']],
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: {
      'line-color': modeColour(theme),
      'line-width': grown(WIDTH[emphasis] * 0.7),
      'line-opacity': OPACITY[emphasis],
      'line-dasharray': SCHEMATIC_DASH,
    },
  };
}

function sleepers(colour: string): LineLayerSpecification {
  return {
    id: 'chosen-sleepers',
    type: 'line',
    source: 'routes',
    filter: [...of('chosen'), ['==', ['get', 'mode'], 'rail'], ['!', ['get', 'schematic']]],
    paint: { 'line-color': colour, 'line-width': grown(WIDTH.chosen), 'line-dasharray': SLEEPER },
  };
}

/** Under the line whose row the pointer is on. Nothing matches until one is. */
function highlight(colour: string): LineLayerSpecification {
  return {
    id: 'highlight',
    type: 'line',
    source: 'ways',
    filter: highlightFilter(null),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': 10, 'line-opacity': 0.28 },
  };
}

function ways(): LineLayerSpecification {
  return {
    id: WAY_LAYER,
    type: 'line',
    source: 'ways',
    paint: { 'line-width': 8, 'line-opacity': 0 },
  };
}

export function highlightFilter(routeId: string | null): FilterSpecification {
  return ['==', ['get', 'route'], routeId ?? ''];
}

function of(emphasis: Emphasis): ['all', ExpressionSpecification] {
  return ['all', ['==', ['get', 'emphasis'], emphasis]];
}

/** The colour of the feature's mode. */
export function modeColour(theme: MapTheme): ExpressionSpecification {
  const colour = (mode: Mode): string => MODE_STYLES[mode].colour[theme];
  return [
    'match',
    ['get', 'mode'],
    'rail',
    colour('rail'),
    'sea',
    colour('sea'),
    'river',
    colour('river'),
    'air',
    colour('air'),
    colour('road'),
  ];
}

/** Lines keep their width up to a country and gain a little in a city. */
function grown(width: number): ExpressionSpecification {
  return evenly([6, width], [10, width * 1.25]);
}
