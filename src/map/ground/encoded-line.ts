import { present } from '../../units/present.ts';
import type { Position } from '../route/map-route.ts';

/**
 * A line as whole numbers: the first longitude and latitude, then the steps from point to point, all in
 * units of 1 / `scale` degree. JSON of it is a fifth of plain coordinates.
 */
export type EncodedLine = readonly number[];

export function encodeLine(line: readonly Position[], scale: number): EncodedLine {
  const numbers: number[] = [];
  let [lonBefore, latBefore] = [0, 0];
  for (const [lon, lat] of line) {
    const [x, y] = [Math.round(lon * scale), Math.round(lat * scale)];
    numbers.push(x - lonBefore, y - latBefore);
    [lonBefore, latBefore] = [x, y];
  }
  return numbers;
}

export function decodeLine(numbers: EncodedLine, scale: number): readonly Position[] {
  const line: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    x += present(numbers[i]);
    y += present(numbers[i + 1]);
    line.push([x / scale, y / scale]);
  }
  return line;
}
