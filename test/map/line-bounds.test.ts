import { expect, test } from 'vitest';
import { boundsOf, contains } from '../../src/map/line-bounds.ts';

test('no points have no bounds', () => {
  expect(boundsOf([])).toBeNull();
});

test('a Pacific crossing has one box that runs past 180 degrees', () => {
  expect(
    boundsOf([
      [121, 31],
      [190, 48],
      [241, 33],
    ]),
  ).toEqual({ west: 121, south: 31, east: 241, north: 48 });
});

test('a box is within another on whichever copy of the world that one shows', () => {
  const view = { west: -260, south: 0, east: -100, north: 60 };
  expect(contains(view, { west: 121, south: 31, east: 241, north: 48 })).toBe(true);
  expect(contains(view, { west: 90, south: 31, east: 241, north: 48 })).toBe(false);
});

test('a box that sticks out to the north is not within', () => {
  expect(
    contains({ west: 0, south: 0, east: 10, north: 10 }, { west: 2, south: 2, east: 3, north: 11 }),
  ).toBe(false);
});
