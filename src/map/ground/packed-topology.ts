import polyline from '@mapbox/polyline';
import type { Topology } from 'topojson-specification';
import type { Position } from '../route/map-route.ts';

/**
 * A quantized topology with each arc as one text in Google's encoded polyline format, of whole grid steps: an eighth
 * of the JSON it is otherwise written as, and the same points.
 */
export type PackedTopology = Omit<Topology, 'arcs' | 'transform'> & {
  readonly transform: NonNullable<Topology['transform']>;
  readonly arcs: readonly PackedLine[];
};

/** A line in Google's encoded polyline format, longitude before latitude. */
export type PackedLine = string;

/** Digits after the point of a degree that a river line keeps. */
const RIVER_DIGITS = 4;
/** An arc is already counted in steps of its grid. */
const GRID_DIGITS = 0;

export const packRiver = (line: readonly Position[]): PackedLine => packLine(line, RIVER_DIGITS);

export const unpackRiver = (line: PackedLine): readonly Position[] => polyline.decode(line, RIVER_DIGITS);

/** Throws where the topology is not quantized: its arcs are then no whole steps. */
export function packTopology({ arcs, transform, ...rest }: Topology): PackedTopology {
  if (!transform) throw new Error('the topology is not quantized');
  return { ...rest, transform, arcs: arcs.map((arc) => packLine(gridPoints(arc), GRID_DIGITS)) };
}

/** The topology with its arcs in degrees. */
export function unpackTopology({ arcs, transform, ...rest }: PackedTopology): Topology {
  const [scaleX, scaleY] = transform.scale;
  const [originX, originY] = transform.translate;
  return {
    ...rest,
    arcs: arcs.map((arc) =>
      polyline.decode(arc, GRID_DIGITS).map(([x, y]) => [originX + x * scaleX, originY + y * scaleY]),
    ),
  };
}

const packLine = (line: readonly Position[], digits: number): PackedLine =>
  polyline.encode(
    line.map(([x, y]) => [x, y]),
    digits,
  );

/** From steps between points, as TopoJSON writes an arc, to the points. */
function gridPoints(arc: readonly number[][]): readonly Position[] {
  let [x, y] = [0, 0];
  return arc.map(([stepX = 0, stepY = 0]) => {
    x += stepX;
    y += stepY;
    return [x, y];
  });
}
