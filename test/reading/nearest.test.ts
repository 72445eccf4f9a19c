import { expect, it } from 'vitest';
import { nearest } from '../../src/reading/nearest.ts';

const OPTIONS = ['deadline', 'day-cost-cny', 'max-legs', 'lang'];

it.each([
  ['dedline', 'deadline'],
  ['day-cost', 'day-cost-cny'],
  ['maxlegs', 'max-legs'],
  ['long', 'lang'],
])('takes %s for %s', (typed, meant) => {
  expect(nearest(typed, OPTIONS)).toBe(meant);
});

it.each(['', 'colour', 'x'])('takes "%s" for nothing', (typed) => {
  expect(nearest(typed, OPTIONS)).toBeNull();
});
