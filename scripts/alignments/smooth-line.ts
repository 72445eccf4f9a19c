import { greatCircle, greatCircleKm, unwrap } from '../../src/map/ground/great-circle.ts';
import { between } from '../../src/map/ground/smoothed.ts';
import type { Position } from '../../src/map/route/map-route.ts';

const STEPS = 10;
/** Corners of sea lanes are cut from this far before the corner: near land, and at most on the ocean. */
const COAST_BEND_KM = 45;
const OCEAN_BEND_KM = 300;

/** A leg of a smoothed line: its points from one station to the next, both included. */
export type Leg = readonly Position[];

/** Centripetal Catmull–Rom through the stations: passes each, never loops and never overshoots at sharp turns. */
export function catmullRomLegs(stations: readonly Position[]): readonly Leg[] {
  return stations.slice(1).map((to, index) => {
    const from = stations[index] ?? to;
    const before = stations[index - 1] ?? mirror(to, from);
    const after = stations[index + 2] ?? mirror(from, to);
    return leg(before, from, to, after);
  });
}

/** Drops points that lie within `tolerance` degrees of the line through the rest; keeps both ends. */
export function thinned(line: readonly Position[], tolerance: number): readonly Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [worst, worstAt] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const offset = offsetFrom(line[i] ?? first, first, last);
    if (offset > worst) [worst, worstAt] = [offset, i];
  }
  if (worst <= tolerance) return [first, last];
  return [
    ...thinned(line.slice(0, worstAt + 1), tolerance),
    ...thinned(line.slice(worstAt), tolerance).slice(1),
  ];
}

/** Great circles from node to node; each corner between them is rounded, the more the longer its edges. */
export function roundedGreatCircles(stations: readonly Position[], stepKm: number): readonly Position[] {
  const nodes = unwrap(stations, stations[0]?.[0] ?? 0);
  const points: Position[] = nodes.slice(0, 1);
  for (let i = 1; i < nodes.length; i++) {
    const before = points.at(-1);
    const [node, next] = [nodes[i], nodes[i + 1]];
    if (!before || !node) continue;
    const stop = next ? between(node, before, cutShare(node, before, next)) : node;
    points.push(...greatCircle(before, stop, stepKm).slice(1));
    if (next) {
      const go = between(node, next, cutShare(node, next, before));
      points.push(...[0.25, 0.5, 0.75, 1].map((share) => bend(stop, node, go, share)));
    }
  }
  return points;
}

/** How far from a corner its rounding begins towards `neighbour`, as a share of that edge. */
function cutShare(corner: Position, neighbour: Position, other: Position): number {
  const [edge, otherEdge] = [greatCircleKm(corner, neighbour), greatCircleKm(corner, other)];
  const km = Math.min(OCEAN_BEND_KM, Math.max(COAST_BEND_KM, 0.12 * Math.min(edge, otherEdge)));
  return Math.min(0.35, km / Math.max(1, edge));
}

function bend(from: Position, corner: Position, to: Position, share: number): Position {
  return between(between(from, corner, share), between(corner, to, share), share);
}

function leg(p0: Position, p1: Position, p2: Position, p3: Position): Leg {
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = t1 + ((t2 - t1) * step) / STEPS;
    const a1 = between(p0, p1, t / t1);
    const a2 = between(p1, p2, (t - t1) / (t2 - t1));
    const a3 = between(p2, p3, (t - t2) / (t3 - t2));
    return between(between(a1, a2, t / t2), between(a2, a3, (t - t1) / (t3 - t1)), (t - t1) / (t2 - t1));
  });
}

/** The centripetal parameter: the square root of the distance. */
function knot([lonA, latA]: Position, [lonB, latB]: Position): number {
  return Math.max(1e-6, Math.sqrt(Math.hypot(lonB - lonA, latB - latA)));
}

const mirror = (point: Position, centre: Position): Position => between(point, centre, 2);

function offsetFrom([lon, lat]: Position, [lonA, latA]: Position, [lonB, latB]: Position): number {
  const [dx, dy] = [lonB - lonA, latB - latA];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(lon - lonA, lat - latA);
  return Math.abs(dx * (latA - lat) - (lonA - lon) * dy) / length;
}
