import { greatCircle, greatCircleKm } from '../../src/map/ground/great-circle.ts';

export type Position = readonly [lon: number, lat: number];

/** A link as the map draws it. */
export interface DrawnWay {
  readonly points: readonly Position[];
  /** Drawn as a chord for want of a line: it says where the link begins and ends, not what it runs over. */
  readonly isSchematic: boolean;
}

export const drawnWay = (from: Position, to: Position, line: readonly Position[] | null): DrawnWay => ({
  points: [from, ...(line ?? []), to],
  isSchematic: line === null,
});

/** Points at most `stepKm` apart along a way. */
export function pointsAlong({ points }: DrawnWay, stepKm: number): readonly Position[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined) return [point];
    return greatCircleKm(before, point) <= stepKm ? [point] : greatCircle(before, point, stepKm).slice(1);
  });
}
