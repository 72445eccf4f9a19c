import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  type Mark,
  overlap,
  placeLabels,
  textWidth,
} from '../../../src/views/charts/label-placement.ts';

const FRAME: Box = { x: 0, y: 0, width: 400, height: 180 };
const HEIGHT = 14;

const mark = (x: number, y: number, own: Partial<Mark> = {}): Mark => ({
  x,
  y,
  radius: 6,
  labelWidth: 56,
  shortWidth: 10,
  ...own,
});

const boxes = (marks: readonly Mark[], obstacles: readonly Box[] = []): readonly Box[] =>
  placeLabels(marks, obstacles, FRAME, HEIGHT).map(({ x, y, isShort }, index) => ({
    x,
    y: y - HEIGHT / 2,
    width: (isShort ? marks[index]?.shortWidth : marks[index]?.labelWidth) ?? 0,
    height: HEIGHT,
  }));

describe('a label', () => {
  it('stands right of its point where there is room', () => {
    expect(placeLabels([mark(100, 90)], [], FRAME, HEIGHT)).toEqual([{ x: 110, y: 90, isShort: false }]);
  });

  it('moves to the left at the right edge', () => {
    expect(boxes([mark(390, 90)])[0]?.x).toBe(390 - 6 - 4 - 56);
  });

  it('keeps off another point', () => {
    const [first] = boxes([mark(100, 90), mark(125, 90)]);
    expect(overlap(first ?? FRAME, { x: 119, y: 84, width: 12, height: 12 })).toBe(0);
  });

  it('keeps off a line', () => {
    const line: Box = { x: 100, y: 89, width: 80, height: 2 };
    expect(overlap(boxes([mark(100, 90)], [line])[0] ?? FRAME, line)).toBe(0);
  });

  it('gives up its figure before it covers something', () => {
    const wall = (x: number): Box => ({ x, y: 0, width: 30, height: 180 });
    expect(placeLabels([mark(200, 90)], [wall(150), wall(222)], FRAME, HEIGHT)[0]?.isShort).toBe(true);
  });

  it('never leaves the frame nor covers more than a graze of another, for points some way apart', () => {
    const cell = fc.record({ column: fc.nat(3), row: fc.nat(2) });
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ({ column, row }) => column * 10 + row, maxLength: 12 }),
        (cells) => {
          const placed = boxes(cells.map(({ column, row }) => mark(40 + column * 90, 30 + row * 50)));
          for (const [index, box] of placed.entries()) {
            expect(overlap(box, FRAME)).toBeCloseTo(box.width * box.height);
            for (const other of placed.slice(index + 1)) expect(overlap(box, other)).toBeLessThanOrEqual(12);
          }
        },
      ),
    );
  });
});

describe('the width of a text', () => {
  it('counts a Chinese sign as a full em', () => {
    expect(textWidth('天时', 12)).toBe(24);
    expect(textWidth('18', 12)).toBeLessThan(24);
  });
});
