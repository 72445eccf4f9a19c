import { describe, expect, it } from 'vitest';
import { grouped, withoutGrouping } from '../../../../src/views/compare/form/grouped-figure.ts';

describe('a figure in a field', () => {
  it('is grouped where it is plain digits, and left as typed otherwise', () => {
    expect(grouped('6000000.5', true)).toBe('¥6,000,000.5');
    expect(grouped('6000000', false)).toBe('6,000,000');
    for (const typed of ['600万', '1500,5', '1,500', 'six', '']) expect(grouped(typed, true)).toBe(typed);
  });

  it.each([
    ['a digit at the end', '6,000,000', '6,000,0005', '60000005', 8],
    ['a digit at the front', '¥6,000', '1¥6,000', '16000', 1],
    ['a digit in the middle', '6,000', '6,1000', '61000', 2],
    ['a digit taken away', '6,000,000', '6,000,00', '600000', 6],
    ['a separator taken away', '6,000,000', '6000,000', '6000000', 1],
    ['a comma of one’s own at the end', '1,500', '1,500,5', '1500,5', 6],
    ['all replaced by a decimal comma', '6,000,000', '3,5', '3,5', 3],
    ['all replaced by nothing', '6,000,000', '', '', 0],
  ])('loses the separators it was shown with at the first edit: %s', (_, before, after, text, caret) =>
    expect(withoutGrouping(before, after)).toEqual({ text, caret }),
  );

  it('without separators is edited as it stands', () => {
    expect(withoutGrouping('600', '600,5')).toBeNull();
  });
});
