import type { Mode } from '../../network/terminal.ts';
import type { AlignmentPaths } from '../ground/alignments.ts';
import { greatCircle, nearestLon, unwrap } from '../ground/great-circle.ts';
import type { MapRoute, MapSection, Position } from './map-route.ts';

/** Great circles are drawn with points this far apart. */
const STEP_KM = 100;

/** One stretch ready to draw: it starts where the one before ended, on the same copy of the world. */
export interface RouteLine {
  readonly mode: Mode;
  readonly points: readonly Position[];
  readonly schematic: boolean;
}

/**
 * The lines of a route, laid along the alignments where there are any, else along great circles (schematic
 * unless flown). Longitudes run on across the antimeridian from section to section.
 */
export function routeLines(route: MapRoute, paths: AlignmentPaths): readonly RouteLine[] {
  let near = route.sections[0]?.from[0] ?? 0;
  return route.sections.map((section) => {
    const line = sectionLine(section, paths, near);
    near = line.points.at(-1)?.[0] ?? near;
    return line;
  });
}

/** The line of one section, on the copy of the world nearest to a longitude. */
export function sectionLine(section: MapSection, paths: AlignmentPaths, near: number): RouteLine {
  const path = section.alignment === null ? null : paths(section.alignment);
  const points = unwrap(pointsOf(section, path), near);
  return { mode: section.mode, points, schematic: path === null && section.mode !== 'air' };
}

/** Where each stop lies on the route's own copy of the world. */
export function stopPositions(route: MapRoute, lines: readonly RouteLine[]): readonly Position[] {
  return route.stops.map(({ position: [lon, lat] }) => {
    const end = lines
      .flatMap(({ points }) => [points[0], points.at(-1)])
      .find((point) => point !== undefined && samePlace(point, [lon, lat]));
    return end ?? [lon, lat];
  });
}

function pointsOf(section: MapSection, path: readonly Position[] | null): readonly Position[] {
  if (path === null) return greatCircle(section.from, section.to, STEP_KM);
  return [section.from, ...(section.forward ? path : [...path].reverse()), section.to];
}

function samePlace([lonA, latA]: Position, [lonB, latB]: Position): boolean {
  return Math.abs(latA - latB) < 1e-6 && Math.abs(lonA - nearestLon(lonB, lonA)) < 1e-6;
}
