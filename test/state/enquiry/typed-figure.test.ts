import { expect, it } from 'vitest';
import { typedFigure } from '../../../src/state/enquiry/typed-figure.ts';

it.each([
  ['dayCostCny', '1500', 1500],
  ['dayCostCny', '1,500 元/天', 1500],
  ['dayCostCny', '1.5k/day', 1500],
  ['dayCostCny', '0.15万', 1500],
  ['dayCostCny', '$1500', undefined],
  ['dayCostCny', 'much', undefined],
  ['grossTonnes', '9500kg', 9.5],
  ['valueCny', '600k', 600_000],
] as const)('%s typed as %s is %s', (field, text, value) => {
  expect(typedFigure(field, text)?.value).toBe(value);
});
