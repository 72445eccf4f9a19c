import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { AlignmentPaths } from './alignments.ts';
import type { MapRoute, Position } from './map-route.ts';
import type { Emphasis } from './route-layers.ts';
import { type RouteLine, routeLines, stopPositions } from './route-lines.ts';

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
