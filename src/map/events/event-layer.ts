import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { GroundPalette } from '../ground/ground-palette.ts';
import { mediumFont } from '../label-layers.ts';
import type { MapLanguage } from '../map-settings.ts';

export const EVENT_SOURCE = 'events';
/**
 * Over routes, under the chosen one's stops: a sign at the place of events in force, and below all signs the words for
 * them, so that the words of one place keep clear of the sign of another.
 */
export const eventLayers = (
  palette: GroundPalette,
  language: MapLanguage,
): readonly SymbolLayerSpecification[] => [
  {
    id: 'event-names',
    type: 'symbol',
    source: EVENT_SOURCE,
    layout: {
      'text-field': ['get', language],
      'text-font': mediumFont(language),
      'text-size': 10.5,
      'text-max-width': 11,
      'text-variable-anchor': ['right', 'left', 'top', 'bottom'],
      'text-justify': 'auto',
      'text-radial-offset': 0.9,
    },
    paint: { 'text-color': palette.seal, 'text-halo-color': palette.panel, 'text-halo-width': 2 },
  },
  {
    id: 'event-marks',
    type: 'symbol',
    source: EVENT_SOURCE,
    layout: { 'icon-image': 'event', 'icon-allow-overlap': true, 'icon-padding': 0 },
  },
];
