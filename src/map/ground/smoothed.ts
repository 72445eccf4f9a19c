import type { Position } from '../route/map-route.ts';

/** Chaikin: cuts each corner a quarter in from both sides, `rounds` times. The ends stay where they are. */
export function smoothed(line: readonly Position[], rounds: number): readonly Position[] {
  if (rounds === 0 || line.length < 3) return line;
  const cut = line.slice(1).flatMap((to, index): Position[] => {
    const from = line[index] ?? to;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  return smoothed([...line.slice(0, 1), ...cut, ...line.slice(-1)], rounds - 1);
}

/** The point a share of the way from one to the other. */
export function between([lonA, latA]: Position, [lonB, latB]: Position, share: number): Position {
  return [lonA + (lonB - lonA) * share, latA + (latB - latA) * share];
}
