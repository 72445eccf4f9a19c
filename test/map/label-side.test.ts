import { expect, test } from 'vitest';
import { anchorOffsets, clearSide, SIDES } from '../../src/map/label-side.ts';

const CENTRE = [0, 0] as const;

test('a name stands away from the line that leaves its mark', () => {
  expect(clearSide([[1, 0]], CENTRE)).toBe('w');
  expect(clearSide([[-1, 0]], CENTRE)).toBe('e');
});

test('between a line to the west and one to the east a name goes above or below', () => {
  expect(['n', 's']).toContain(
    clearSide(
      [
        [1, 0],
        [-1, 0],
      ],
      CENTRE,
    ),
  );
});

test('at the western edge a name never leans out of the view', () => {
  expect(clearSide([[1, 0]], [1, 0])).toMatch(/^[ns]e?$/);
});

test('every side is tried, the wanted one first and its opposite last', () => {
  for (const side of SIDES) {
    const anchors = anchorOffsets(side, 1).filter((entry) => typeof entry === 'string');
    expect(new Set(anchors).size).toBe(8);
  }
  expect(anchorOffsets('e', 1)[0]).toBe('left');
  expect(anchorOffsets('e', 1).at(-2)).toBe('right');
});
