import { greatCircleKm, nearestLon } from '../../src/map/ground/great-circle.ts';
import type { CountryOutline } from './country-outlines.ts';
import { type DrawnWay, type Position, pointsAlong } from './drawn-way.ts';

/** A strait, canal or lock as far as its place goes. */
export interface StraitSite {
  readonly id: string;
  readonly at: Position;
  /** A way that comes this close runs through it. */
  readonly withinKm: number;
}

/** Far less than any country that a line is meant to cross. */
const STEP_KM = 4;
/** How far typed lines and outlines at 1:10 million stray over a border together: less ground than this proves nothing. */
export const STRAY_KM = 30;
/** A country may be named where the way comes this close to it, as along a border or over a bridge. */
export const BORDER_KM = 15;
/** A chord strays from its road by as much as the two are apart, so that only its ends count. */
export const CHORD_KM = 250;

/** Countries on whose ground the way runs for more than a stray, by the first met; of a chord none. */
export function countriesCrossed(way: DrawnWay, outlines: readonly CountryOutline[]): readonly string[] {
  if (way.isSchematic) return [];
  const kmIn = new Map<string, number>();
  for (const point of pointsAlong(way, STEP_KM)) {
    const inside = outlines.find((outline) => holds(outline, point));
    if (inside) kmIn.set(inside.code, (kmIn.get(inside.code) ?? 0) + STEP_KM);
  }
  return [...kmIn].filter(([, km]) => km > STRAY_KM).map(([code]) => code);
}

/** Whether the way runs on a country's ground or comes as close as its drawing can tell. */
export function comesNear(way: DrawnWay, outline: CountryOutline): boolean {
  const most = way.isSchematic ? CHORD_KM : BORDER_KM;
  return pointsAlong(way, STEP_KM).some(
    (point) => isBy(outline, point, most) && (holds(outline, point) || outline.land.kmTo(point) <= most),
  );
}

/** Straits, canals and locks that the way runs through or ends in, in the order of the table. */
export function straitsCrossed(way: DrawnWay, straits: readonly StraitSite[]): readonly string[] {
  const points = pointsAlong(way, STEP_KM).map(([lon, lat]): Position => [nearestLon(lon, 0), lat]);
  return straits
    .filter(({ at, withinKm }) => points.some((point) => greatCircleKm(point, at) <= withinKm))
    .map(({ id }) => id);
}

const holds = (outline: CountryOutline, point: Position): boolean =>
  isBy(outline, point, 0) && outline.land.holds(point);

const KM_PER_DEGREE = 111.195;

function isBy({ west, east, south, north }: CountryOutline, [lon, lat]: Position, km: number): boolean {
  const more = km / KM_PER_DEGREE;
  const wider = more / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return lat >= south - more && lat <= north + more && lon >= west - wider && lon <= east + wider;
}
