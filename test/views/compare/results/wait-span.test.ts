import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownWaitSpan } from '../../../../src/views/compare/results/wait-span.ts';

describe('the shown span of a wait', () => {
  it('is in hours under a day and in days above', () => {
    expect(shownWaitSpan(250, 4810)).toEqual({ low: 240, high: 5760 });
  });

  it('holds the whole span', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (low, more) => {
        const span = shownWaitSpan(low, low + more);
        return span.low <= low && span.high >= low + more;
      }),
    );
  });
});
