import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import { groundLayers } from '../ground/ground-layers.ts';
import { GROUND_PALETTES } from '../ground/ground-palette.ts';
import { labelLayers } from '../label-layers.ts';
import type { MapLanguage, MapTheme } from '../map-settings.ts';
import { evenly } from '../zoom-scale.ts';
import type { FlowTone } from './difference-map-contract.ts';
import { TONE_COLOURS } from './difference-palette.ts';

export const DIFFERENCE_SOURCES = ['flows'] as const;
/** Shows nothing; a pointer finds the links in it. */
export const PICK_LAYER = 'flow-picks';
export const MARK_LAYER = 'flow-marks';

const LEAST_WIDTH = 0.9;
const MOST_WIDTH = 11;
const NEUTRAL_WIDTH = 0.8;
const CASING = 1.6;
/** Across a line of less: what no eye for colours is needed for. */
const HATCH = [0.5, 0.7];

/** All layers of the map. Neither theme nor language changes which layers there are. */
export function differenceLayers(theme: MapTheme, language: MapLanguage): readonly LayerSpecification[] {
  const palette = GROUND_PALETTES[theme];
  const colours = TONE_COLOURS[theme];
  return [
    ...groundLayers(palette),
    marks(palette.highlight),
    line('flows-neutral', 'neutral', {
      'line-color': colours.neutral,
      'line-width': evenly([3, NEUTRAL_WIDTH], [8, 2 * NEUTRAL_WIDTH]),
      'line-opacity': 0.65,
    }),
    line('flows-loss', 'loss', { 'line-color': colours.loss, 'line-width': width(0) }),
    line('flows-hatch', 'loss', {
      'line-color': palette.casing,
      'line-width': width(-0.6),
      'line-opacity': 0.8,
      'line-dasharray': HATCH,
    }),
    line('flows-casing', 'gain', { 'line-color': palette.casing, 'line-width': width(CASING) }),
    line('flows-gain', 'gain', { 'line-color': colours.gain, 'line-width': width(0) }),
    line('flows-flow', 'flow', { 'line-color': colours.flow, 'line-width': width(0), 'line-opacity': 0.8 }),
    { id: PICK_LAYER, type: 'line', source: 'flows', paint: { 'line-width': 10, 'line-opacity': 0 } },
    ...labelLayers(palette, language),
  ];
}

export const markFilter = (links: readonly string[]): FilterSpecification => [
  'in',
  ['get', 'link'],
  ['literal', [...links]],
];

const grown = (least: number, most: number): ExpressionSpecification => [
  '+',
  least,
  ['*', most - least, ['get', 'weight']],
];

/** By weight, and so much more. */
const width = (more: number): ExpressionSpecification =>
  evenly(
    [3, grown(LEAST_WIDTH + more, MOST_WIDTH * 0.7 + more)],
    [8, grown(1.5 * LEAST_WIDTH + more, 1.5 * MOST_WIDTH + more)],
  );

const line = (
  id: string,
  tone: FlowTone,
  paint: NonNullable<LineLayerSpecification['paint']>,
): LineLayerSpecification => ({
  id,
  type: 'line',
  source: 'flows',
  filter: ['==', ['get', 'tone'], tone],
  layout: { 'line-join': 'round' },
  paint,
});

/** Under the lines, wider than any of them. */
const marks = (colour: string): LineLayerSpecification => ({
  id: MARK_LAYER,
  type: 'line',
  source: 'flows',
  filter: markFilter([]),
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: { 'line-color': colour, 'line-width': width(8), 'line-opacity': 0.4 },
});
