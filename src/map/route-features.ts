import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { AlignmentPaths } from './alignments.ts';
import type { MapRoute, MapStop, Position } from './map-route.ts';
import type { Emphasis } from './route-layers.ts';
import { type RouteLine, routeLines, stopPositions } from './route-lines.ts';
import { stopIcon } from './stop-icon.ts';

/** A route with its lines worked out. */
export interface DrawnRoute {
  readonly route: MapRoute;
  readonly lines: readonly RouteLine[];
  readonly stopPositions: readonly Position[];
}

export interface RouteProperties {
  readonly route: string;
  readonly mode: RouteLine['mode'];
  readonly schematic: boolean;
  readonly emphasis: Emphasis;
}

export function drawRoutes(routes: readonly MapRoute[], paths: AlignmentPaths): readonly DrawnRoute[] {
  return routes.map((route) => {
    const lines = routeLines(route, paths);
    return { route, lines, stopPositions: stopPositions(route, lines) };
  });
}

export function lineFeatures(
  drawn: readonly DrawnRoute[],
  selectedId: string | null,
): FeatureCollection<LineString, RouteProperties> {
  const features = drawn.flatMap(({ route, lines }) =>
    joined(lines).map(
      ({ mode, schematic, points }): Feature<LineString, RouteProperties> => ({
        type: 'Feature',
        properties: {
          route: route.id,
          mode,
          schematic,
          emphasis: route.id === selectedId ? 'chosen' : 'other',
        },
        geometry: { type: 'LineString', coordinates: points.map(([lon, lat]) => [lon, lat]) },
      }),
    ),
  );
  return { type: 'FeatureCollection', features };
}

/** Each terminal once, with the most prominent part it plays, the chosen route's before the others'. */
export function stopFeatures(
  drawn: readonly DrawnRoute[],
  selectedId: string | null,
): FeatureCollection<Point> {
  const marks = new Map<string, { stop: MapStop; position: Position; weight: number }>();
  for (const { route, stopPositions: positions } of drawn) {
    for (const [index, stop] of route.stops.entries()) {
      const weight = weightOf(stop, route.id === selectedId);
      const position = positions[index] ?? stop.position;
      const known = marks.get(stop.terminal);
      if (!known || weight < known.weight) marks.set(stop.terminal, { stop, position, weight });
    }
  }
  const sorted = [...marks.values()].sort((a, b) => a.weight - b.weight);
  const named = new Set<string>();
  return {
    type: 'FeatureCollection',
    features: sorted.map(({ stop, position, weight }) => {
      const namesPlace = !named.has(stop.place);
      named.add(stop.place);
      return stopFeature(stop, position, weight, namesPlace);
    }),
  };
}

function stopFeature(
  stop: MapStop,
  [lon, lat]: Position,
  weight: number,
  namesPlace: boolean,
): Feature<Point> {
  return {
    type: 'Feature',
    properties: {
      terminal: stop.terminal,
      icon: stopIcon(stop),
      weight,
      namesPlace,
      isEnd: stop.role === 'origin' || stop.role === 'destination',
      'place-zh': stop.placeNames.zh,
      'place-en': stop.placeNames.en,
      'terminal-zh': stop.names.zh,
      'terminal-en': stop.names.en,
    },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  };
}

const ROLE_WEIGHT: Readonly<Record<MapStop['role'], number>> = {
  origin: 0,
  destination: 1,
  border: 3,
  transfer: 2,
};

function weightOf(stop: MapStop, chosen: boolean): number {
  return ROLE_WEIGHT[stop.role] + (chosen ? 0 : 4);
}

/** Neighbouring sections of one mode as one line, so that dashes and sleepers run through. */
function joined(lines: readonly RouteLine[]): readonly RouteLine[] {
  const runs: RouteLine[] = [];
  for (const line of lines) {
    const before = runs.at(-1);
    if (before && before.mode === line.mode && before.schematic === line.schematic && meet(before, line)) {
      runs[runs.length - 1] = { ...before, points: [...before.points, ...line.points.slice(1)] };
    } else {
      runs.push(line);
    }
  }
  return runs;
}

function meet(before: RouteLine, next: RouteLine): boolean {
  const [end, start] = [before.points.at(-1), next.points[0]];
  return end !== undefined && start !== undefined && end[0] === start[0] && end[1] === start[1];
}
