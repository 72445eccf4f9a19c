import { expect, it } from 'vitest';
import { typedDayCost } from '../../../src/state/enquiry/typed-day-cost.ts';

it.each([
  ['1500', 1500],
  ['1,500 元/天', 1500],
  ['1.5k', 1500],
  ['0.15万', 1500],
  ['$1500', undefined],
  ['much', undefined],
])('the cost of a day typed as %s is %s yuan', (typed, value) => {
  expect(typedDayCost(typed)?.value).toBe(value);
});
