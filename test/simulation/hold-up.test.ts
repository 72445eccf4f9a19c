import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepWindow } from '../../src/network/events/step-window.ts';
import { beginWork, holdUpRides } from '../../src/simulation/hold-up.ts';

const CLOSED = Number.POSITIVE_INFINITY;

/** When work begins in each draw, taken over in parts of so many draws. */
function begun(windows: readonly StepWindow[], from: readonly number[], atATime: number): readonly number[] {
  const ready = Float64Array.from(from);
  const to = new Float64Array(ready.length);
  const starts: number[] = [];
  for (let first = 0; first < ready.length; first += atATime) {
    const end = Math.min(first + atATime, ready.length);
    starts.push(...beginWork(windows, ready, to, first, end).slice(first, end));
  }
  return starts;
}

describe('hub work that events hold up', () => {
  it('is slow where it begins when a closure ends', () => {
    const windows = [
      { from: 100, until: 200, minutes: CLOSED },
      { from: 200, until: 300, minutes: 50 },
    ];
    expect(begun(windows, [150], 1)).toEqual([250]);
    expect(begun(windows, [50], 1)).toEqual([50]);
  });

  it('begins when it does whichever draws are looked at together', () => {
    const minute = fc.integer({ min: 0, max: 400 });
    const window = fc
      .tuple(minute, fc.integer({ min: 1, max: 100 }), fc.constantFrom(CLOSED, 20, 60))
      .map(([from, length, minutes]) => ({ from, until: from + length, minutes }));
    const draws = fc.array(minute, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(window, { maxLength: 4 }),
        draws,
        fc.integer({ min: 1, max: 5 }),
        (all, from, part) => {
          expect(begun(all, from, part)).toEqual(begun(all, from, from.length));
        },
      ),
    );
  });
});

describe('a ride that events hold up', () => {
  it('is held up by each window that it comes into', () => {
    const departures = Float64Array.of(10, 110, 190);
    const windows = [
      { from: 100, until: 200, minutes: 30 },
      { from: 200, until: 300, minutes: 5 },
    ];
    holdUpRides(windows, departures, 0, 3);
    expect([...departures]).toEqual([10, 140, 205]);
  });
});
