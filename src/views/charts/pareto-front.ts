/** A point of which less is better in both directions. */
export interface Costs {
  readonly x: number;
  readonly y: number;
}

/** The points nobody beats on both, from left to right. Of equal points the first stays. */
export function paretoFront<P extends Costs>(points: readonly P[]): readonly P[] {
  const front: P[] = [];
  for (const point of points.toSorted((a, b) => a.x - b.x || a.y - b.y)) {
    const lowest = front.at(-1);
    if (!lowest || point.y < lowest.y) front.push(point);
  }
  return front;
}
