import type { Feature, FeatureCollection, Point } from 'geojson';
import { clearSide, type Side } from '../label-side.ts';
import { boundsOf } from '../line-bounds.ts';
import type { MapStop, Position } from './map-route.ts';
import type { DrawnRoute } from './route-features.ts';
import { stopIcon } from './stop-icon.ts';

/** A line's directions at a stop are taken these shares of the whole view away from it, under a name's length. */
const REACHES = [0.015, 0.03, 0.06];
/** Width over height of a usual map. */
const ASPECT = 1.6;

interface Mark {
  readonly stop: MapStop;
  readonly position: Position;
  readonly weight: number;
  readonly isChosen: boolean;
}

/** Each terminal once, with the most prominent part it plays, the chosen route's before the others'. */
export function stopFeatures(
  drawn: readonly DrawnRoute[],
  selectedId: string | null,
): FeatureCollection<Point> {
  const marks = marksOf(drawn, selectedId);
  const sideOf = sideFinder(drawn, selectedId);
  const named = new Set<string>();
  return {
    type: 'FeatureCollection',
    features: marks.map((mark) => {
      const namesPlace = !named.has(mark.stop.place);
      named.add(mark.stop.place);
      return markFeature(mark, sideOf(mark.position), namesPlace);
    }),
  };
}

function marksOf(drawn: readonly DrawnRoute[], selectedId: string | null): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { route, stopPositions } of drawn) {
    const isChosen = route.id === selectedId;
    for (const [index, stop] of route.stops.entries()) {
      const weight = ROLE_WEIGHT[stop.role] + (isChosen ? 0 : 10);
      const known = marks.get(stop.terminal);
      if (known && known.weight <= weight) continue;
      marks.set(stop.terminal, { stop, position: stopPositions[index] ?? stop.position, weight, isChosen });
    }
  }
  return [...marks.values()].sort((a, b) => a.weight - b.weight);
}

const ROLE_WEIGHT: Readonly<Record<MapStop['role'], number>> = {
  origin: 0,
  destination: 1,
  transfer: 2,
  border: 3,
};

function markFeature(
  { stop, position, weight, isChosen }: Mark,
  side: Side,
  namesPlace: boolean,
): Feature<Point> {
  return {
    type: 'Feature',
    properties: {
      terminal: stop.terminal,
      icon: stopIcon(stop),
      weight,
      side,
      isFixed: isChosen && stop.role !== 'border',
      namesPlace,
      isEnd: isChosen && (stop.role === 'origin' || stop.role === 'destination'),
      'place-zh': stop.placeNames.zh,
      'place-en': stop.placeNames.en,
      'terminal-zh': stop.names.zh,
      'terminal-en': stop.names.en,
    },
    geometry: { type: 'Point', coordinates: [...position] },
  };
}

/** Finds on which side of a mark no line leaves, weighing the chosen route's lines or, without one, everyone's. */
function sideFinder(drawn: readonly DrawnRoute[], selectedId: string | null): (position: Position) => Side {
  const chosen = drawn.filter(({ route }) => route.id === selectedId);
  const shown = chosen.length > 0 ? chosen : drawn;
  const allLines = drawn.flatMap(({ lines }) => lines.map(({ points }) => points.map(onScreen)));
  const box = boundsOf(shown.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(onScreen))));
  if (!box) return () => 'e';
  const halfWidth = Math.max(box.east - box.west, ASPECT * (box.north - box.south), 1e-6) / 2;
  const halfHeight = halfWidth / ASPECT;
  return (position) => {
    const [x, y] = onScreen(position);
    const inward: Position = [
      ((box.west + box.east) / 2 - x) / halfWidth,
      ((box.south + box.north) / 2 - y) / halfHeight,
    ];
    return clearSide(leavingDirections([x, y], allLines, 2 * halfWidth), inward);
  };
}

function leavingDirections(
  here: Position,
  lines: readonly (readonly Position[])[],
  width: number,
): readonly Position[] {
  const isHere = (point: Position | undefined): boolean =>
    point !== undefined && distance(point, here) < width / 1000;
  return lines.flatMap((line) => {
    const fromHere = isHere(line[0]) ? line : isHere(line.at(-1)) ? [...line].reverse() : [];
    return REACHES.flatMap((reach) => {
      const away = fromHere.find((point) => distance(point, here) >= reach * width) ?? fromHere.at(-1);
      return away ? [[away[0] - here[0], away[1] - here[1]] as const] : [];
    });
  });
}

const distance = ([ax, ay]: Position, [bx, by]: Position): number => Math.hypot(ax - bx, ay - by);

/** Mercator, in degrees, with y down. */
function onScreen([lon, lat]: Position): Position {
  const radians = (lat * Math.PI) / 180;
  return [lon, (-180 / Math.PI) * Math.asinh(Math.tan(radians))];
}
