import type { ExpressionSpecification, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { GroundPalette } from './ground/ground-palette.ts';
import type { MapLanguage } from './map-settings.ts';
import { byZoom, evenly } from './zoom-scale.ts';

/** Drawn from the fonts of the machine; a family name with a weight in it sets the weight. */
const FAMILIES: Readonly<Record<MapLanguage, readonly string[]>> = {
  zh: ['PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei'],
  en: ['Noto Sans', 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans'],
};

export const regularFont = (language: MapLanguage): string[] => [...FAMILIES[language]];
export const mediumFont = (language: MapLanguage): string[] => ['Map Medium', ...FAMILIES[language]];
export const boldFont = (language: MapLanguage): string[] => ['Map Bold', ...FAMILIES[language]];

/** Zoom from which a place of each rank, 0 to 9, is shown. */
const RANK_ZOOM = [1.5, 2.2, 2.7, 3.9, 5.4, 6.4, 7.4, 8.2, 9, 9.6] as const;
const DISTRICT_RANK = 7;

type Anchors = NonNullable<NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor']>;
const ANCHORS: Anchors = [
  'left',
  'right',
  'top',
  'bottom',
  'top-left',
  'bottom-left',
  'top-right',
  'bottom-right',
];

/** Names of waters and places, under the routes. */
export function labelLayers(
  palette: GroundPalette,
  language: MapLanguage,
): readonly SymbolLayerSpecification[] {
  return [
    waterNames(palette, language),
    lineNames('river-names', 'yangtze', palette.waterText, palette, language, 5.5),
    lineNames('ridge-names', 'ridges', palette.minorText, palette, language, 8.8),
    ...RANK_ZOOM.map((zoom, rank) => places(rank, zoom, palette, language)).reverse(),
  ];
}

function places(
  rank: number,
  minzoom: number,
  palette: GroundPalette,
  language: MapLanguage,
): SymbolLayerSpecification {
  const isDistrict = rank >= DISTRICT_RANK;
  const icon = isDistrict
    ? {}
    : { 'icon-image': rank === 0 ? 'seal-small' : 'place', 'icon-allow-overlap': true };
  return {
    id: placeLayer(rank),
    type: 'symbol',
    source: 'places',
    minzoom,
    filter: placeFilter(rank, [], 0),
    layout: {
      ...icon,
      'text-field': ['get', language],
      'text-font': rank <= 1 ? boldFont(language) : regularFont(language),
      'text-size': sizeOf(rank),
      ...(isDistrict
        ? { 'text-letter-spacing': language === 'zh' ? 0.1 : 0 }
        : { 'text-variable-anchor': ANCHORS, 'text-radial-offset': 0.6, 'text-justify': 'auto' }),
      'text-padding': 3,
    },
    paint: {
      'text-color': rank <= 2 ? palette.text : palette.minorText,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.5,
      'icon-opacity': 0.85,
    },
  };
}

function sizeOf(rank: number): ExpressionSpecification {
  if (rank === 0) return evenly([2, 14], [5, 16], [9, 22]);
  return rank === 1 ? evenly([2, 11.5], [6, 14]) : evenly([3, 10.5], [7, 12]);
}

function waterNames(palette: GroundPalette, language: MapLanguage): SymbolLayerSpecification {
  return {
    id: 'water-names',
    type: 'symbol',
    source: 'water-labels',
    filter: ['>=', ['zoom'], ['+', ['get', 'rank'], 0.6]],
    layout: {
      'text-field': ['get', language],
      'text-font': regularFont(language),
      'text-size': byZoom([2, 10], [6, 13.5]),
      'text-letter-spacing': language === 'zh' ? 0.28 : 0.12,
      'text-max-width': language === 'zh' ? 9 : 7,
      'text-padding': 8,
    },
    paint: {
      'text-color': palette.waterText,
      'text-halo-color': palette.waterHalo,
      'text-halo-width': 1,
    },
  };
}

function lineNames(
  id: string,
  source: string,
  colour: string,
  palette: GroundPalette,
  language: MapLanguage,
  minzoom: number,
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    minzoom,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': ['get', language],
      'text-font': regularFont(language),
      'text-size': 11,
      'text-letter-spacing': language === 'zh' ? 0.4 : 0.08,
      'text-max-angle': 35,
      'text-padding': 12,
    },
    paint: { 'text-color': colour, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
  };
}

export const PLACE_RANKS: readonly number[] = RANK_ZOOM.map((_, rank) => rank);
export const placeLayer = (rank: number): string => `places-${rank}`;

/**
 * The places of a rank without those that a stop names already: by its city, below zoom `until`, or by a name of its
 * own that begins with that of its place.
 */
export function placeFilter(
  rank: number,
  named: readonly string[],
  until: number,
  beginnings: readonly string[] = [],
): FilterSpecification {
  const isNamed: ExpressionSpecification = ['in', ['get', 'en'], ['literal', [...named]]];
  const isBegun: ExpressionSpecification = ['in', ['get', 'zh'], ['literal', [...beginnings]]];
  return [
    'all',
    ['==', ['get', 'rank'], rank],
    ['!', isBegun],
    ['any', ['>=', ['zoom'], until], ['!', isNamed]],
  ];
}
