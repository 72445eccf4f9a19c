import type { LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { byZoom, evenly } from '../zoom-scale.ts';
import type { GroundPalette } from './ground-palette.ts';

type Widths = readonly (readonly [zoom: number, value: number])[];

/** Water, land and what lies on it, from the bottom up. No boundary of any state is among it. */
export function groundLayers(palette: GroundPalette): readonly LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
    graticule(palette.graticule),
    shelf('shelf', palette.shelf, [
      [1, 7],
      [5, 22],
      [9, 40],
    ]),
    shelf('shore', palette.shore, [
      [1, 3],
      [5, 8],
      [9, 16],
    ]),
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    ridges(palette.ridge),
    towns(palette.town),
    { id: 'lakes', type: 'fill', source: 'lakes', minzoom: 2.5, paint: { 'fill-color': palette.lake } },
    line('coast', 'coast', palette.coast, [
      [2, 0.3],
      [5, 0.7],
      [9, 1.1],
    ]),
    {
      ...line('rivers', 'rivers', palette.river, [
        [2, 0.3],
        [5, 0.9],
        [9, 2.2],
      ]),
      minzoom: 3,
    },
    line('yangtze', 'yangtze', palette.yangtze, [
      [2, 0.6],
      [5, 2],
      [9, 9],
      [11, 24],
    ]),
  ];
}

function line(id: string, source: string, colour: string, widths: Widths): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': byZoom(...widths) },
  };
}

/** The soft light along coasts: a blurred line of which the land hides the inner half. */
function shelf(id: string, colour: string, widths: Widths): LineLayerSpecification {
  const base = line(id, 'coast', colour, widths);
  return {
    ...base,
    paint: { ...base.paint, 'line-blur': byZoom(...widths.map(([z, w]) => [z, w * 0.8] as const)) },
  };
}

function graticule(colour: string): LineLayerSpecification {
  const opacity = evenly([2, 0.5], [6, 0.4], [8, 0]);
  return {
    id: 'graticule',
    type: 'line',
    source: 'graticule',
    maxzoom: 8,
    paint: { 'line-color': colour, 'line-width': 0.6, 'line-opacity': opacity },
  };
}

/** Without relief a view of the city is empty: four soft ridges make it Chongqing. */
function ridges(colour: string): LineLayerSpecification {
  return {
    id: 'ridges',
    type: 'line',
    source: 'ridges',
    minzoom: 7,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-width': byZoom([7, 8], [10, 46], [11, 70]),
      'line-blur': byZoom([7, 6], [10, 34], [11, 52]),
      'line-opacity': evenly([7, 0], [8.2, 0.9]),
    },
  };
}

function towns(colour: string): LayerSpecification {
  return {
    id: 'towns',
    type: 'circle',
    source: 'places',
    minzoom: 7,
    filter: ['any', ['==', ['get', 'rank'], 0], ['>=', ['get', 'rank'], 5]],
    paint: {
      'circle-color': colour,
      'circle-radius': byZoom([7, 8], [9, 30], [11, 90]),
      'circle-blur': 1,
      'circle-opacity': evenly([7, 0], [8.2, 0.9]),
    },
  };
}
