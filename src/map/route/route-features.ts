import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { AlignmentPaths } from '../ground/alignments.ts';
import { nearestLon } from '../ground/great-circle.ts';
import type { MapRoute, Position } from './map-route.ts';
import type { Emphasis } from './route-layers.ts';
import { type RouteLine, routeLines, stopPositions } from './route-lines.ts';

/** A route with its lines worked out. */
export interface DrawnRoute {
  readonly route: MapRoute;
  readonly lines: readonly RouteLine[];
  readonly stopPositions: readonly Position[];
}

/** What the look of a line depends on. */
export interface LineProperties {
  readonly mode: RouteLine['mode'];
  readonly schematic: boolean;
  readonly emphasis: Emphasis;
}

export interface WayProperties {
  readonly route: string;
}

export function drawRoutes(routes: readonly MapRoute[], paths: AlignmentPaths): readonly DrawnRoute[] {
  return routes.map((route) => {
    const lines = routeLines(route, paths);
    return { route, lines, stopPositions: stopPositions(route, lines) };
  });
}

/**
 * The lines to draw, each stretch once: where several routes run over the same track or lane, their dashes would
 * fill each other's gaps. The chosen route is whole; the others lack what an earlier one has drawn.
 */
export function lineFeatures(
  drawn: readonly DrawnRoute[],
  selectedId: string | null,
): FeatureCollection<LineString, LineProperties> {
  const others = new Set<string>();
  const features = drawn.flatMap(({ route, lines }) => {
    const emphasis: Emphasis = route.id === selectedId ? 'chosen' : 'other';
    const whole = joined(lines);
    const shown = emphasis === 'chosen' ? whole : whole.flatMap((line) => notYetDrawn(line, others));
    return shown.map(({ mode, schematic, points }) => lineOf(points, { mode, schematic, emphasis }));
  });
  return { type: 'FeatureCollection', features };
}

/** Every route whole, for pointing at. The chosen one comes last and so lies on top. */
export function wayFeatures(
  drawn: readonly DrawnRoute[],
  selectedId: string | null,
): FeatureCollection<LineString, WayProperties> {
  const isChosen = ({ route }: DrawnRoute): boolean => route.id === selectedId;
  const inOrder = [...drawn.filter((each) => !isChosen(each)), ...drawn.filter(isChosen)];
  const features = inOrder.flatMap(({ route, lines }) =>
    lines.map(({ points }) => lineOf(points, { route: route.id })),
  );
  return { type: 'FeatureCollection', features };
}

/** A line with what its look depends on. */
export function lineOf<P>(points: readonly Position[], properties: P): Feature<LineString, P> {
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: points.map(([lon, lat]) => [lon, lat]) },
  };
}

/** The runs of a line's steps that are not in `known`, which learns them. */
export function notYetDrawn(line: RouteLine, known: Set<string>): readonly RouteLine[] {
  const runs: Position[][] = [];
  let open: Position[] | null = null;
  for (const [index, point] of line.points.entries()) {
    const before = line.points[index - 1];
    if (!before) continue;
    const step = stepKey(line.mode, before, point);
    if (known.has(step)) {
      open = null;
      continue;
    }
    known.add(step);
    if (open === null) {
      open = [before];
      runs.push(open);
    }
    open.push(point);
  }
  return runs.map((points) => ({ ...line, points }));
}

/** The same for both directions and on every copy of the world. */
function stepKey(mode: RouteLine['mode'], from: Position, to: Position): string {
  const ends = [from, to].map(([lon, lat]) => `${nearestLon(lon, 0).toFixed(4)},${lat.toFixed(4)}`);
  return `${mode} ${ends.sort().join(' ')}`;
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
