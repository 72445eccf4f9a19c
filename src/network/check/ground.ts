type Position = readonly [lon: number, lat: number];
type Line = readonly (readonly number[])[];

/** Land and inland water as lines of longitude and latitude; what a terminal's position is held against. */
export interface Ground {
  /** Rings of all land, lakes of the sea's size cut out. */
  readonly land: readonly Line[];
  /** Rivers, and shores of lakes. */
  readonly inlandWater: readonly Line[];
}

const KM_PER_DEGREE = 111.195;
/** Steps of a line that share one box: small enough to pass over most, large enough to be few. */
const STEPS = 64;

interface Piece {
  readonly points: readonly Position[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Lines cut up so that a few of them need be looked at for any one point. */
export class LineIndex {
  readonly #pieces: readonly Piece[];

  constructor(lines: readonly Line[]) {
    this.#pieces = lines.flatMap(piecesOf);
  }

  /** Kilometres to the nearest line, to about 1 % within some hundred kilometres; infinite without any line. */
  kmTo([lon, lat]: Position): number {
    const shrink = Math.cos((lat * Math.PI) / 180);
    let nearest = Number.POSITIVE_INFINITY;
    for (const piece of this.#pieces) {
      const east = shrink * Math.max(piece.west - lon, lon - piece.east, 0);
      const north = Math.max(piece.south - lat, lat - piece.north, 0);
      if (Math.hypot(east, north) >= nearest) continue;
      const plane = piece.points.map(([x, y]): Position => [shrink * (x - lon), y - lat]);
      for (let step = 1; step < plane.length; step++) {
        nearest = Math.min(nearest, toOrigin(plane[step - 1] ?? [0, 0], plane[step] ?? [0, 0]));
      }
    }
    return nearest * KM_PER_DEGREE;
  }

  /** Whether a point lies within the rings, those inside another being holes: a line from it crosses an odd number. */
  holds([lon, lat]: Position): boolean {
    let crossings = 0;
    for (const { points, south, north, east } of this.#pieces) {
      if (lat < south || lat > north || lon > east) continue;
      for (let step = 1; step < points.length; step++) {
        const [[xa, ya], [xb, yb]] = [points[step - 1] ?? [0, 0], points[step] ?? [0, 0]];
        if (ya > lat !== yb > lat && lon < xa + ((xb - xa) * (lat - ya)) / (yb - ya)) crossings += 1;
      }
    }
    return crossings % 2 === 1;
  }
}

function piecesOf(line: Line): readonly Piece[] {
  const points = line.map(([lon = 0, lat = 0]): Position => [lon, lat]);
  const count = Math.ceil((points.length - 1) / STEPS);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const part = points.slice(index * STEPS, (index + 1) * STEPS + 1);
    const [lons, lats] = [part.map(([lon]) => lon), part.map(([, lat]) => lat)];
    return {
      points: part,
      west: Math.min(...lons),
      east: Math.max(...lons),
      south: Math.min(...lats),
      north: Math.max(...lats),
    };
  });
}

/** From the step between two points to the origin. */
function toOrigin([xa, ya]: Position, [xb, yb]: Position): number {
  const [dx, dy] = [xb - xa, yb - ya];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(xa * dx + ya * dy) / squared));
  return Math.hypot(xa + share * dx, ya + share * dy);
}
