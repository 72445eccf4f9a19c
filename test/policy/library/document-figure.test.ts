import { describe, expect, it } from 'vitest';
import { documentFigure } from '../../../src/policy/library/document-figure.ts';
import { isExact, writeExact } from '../../../src/units/exact.ts';

const read = (raw: unknown, unit = 'share', most = 1): string => {
  const figure = documentFigure(raw, { unit, least: 0, most }, 'here');
  return isExact(figure) ? writeExact(figure) : `${figure.code} ${figure.values.value ?? figure.values.unit}`;
};

describe('a figure in a file', () => {
  it.each([
    [0.2, '0.2'],
    ['20%', '0.2'],
    ['12.5 ％', '0.125'],
    ['100%', '1'],
    ['120%', 'M26 1.2'],
    ['-5%', 'M26 -0.05'],
    ['20 km', 'M32 km'],
  ])('is a share, in per cent or plain: %s', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });

  it('takes no per cent for what is no share', () => {
    expect(read('20%', 'CNY', 1_000)).toBe('M32 %');
  });
});
