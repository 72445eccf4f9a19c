import { describe, expect, it } from 'vitest';
import { closeOf, nextWorkingDay } from '../../../src/state/enquiry/ready-time.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';

describe('the next working day', () => {
  it.each([
    ['Monday morning', '2026-11-23T09:00', '2026-11-24T18:00'],
    ['Thursday', '2026-11-26T23:59', '2026-11-27T18:00'],
    ['Friday', '2026-11-27T00:00', '2026-11-30T18:00'],
    ['Saturday', '2026-11-28T12:00', '2026-11-30T18:00'],
    ['Sunday', '2026-11-29T12:00', '2026-11-30T18:00'],
    ['a Friday in London that is Saturday in Beijing', '2026-11-27T17:00Z', '2026-11-30T18:00'],
    ['the last day of the year', '2026-12-31T10:00', '2027-01-01T18:00'],
  ])('after %s', (_, now, ready) => {
    expect(closeOf(nextWorkingDay(parseInstant(now) ?? instant(0)))).toBe(ready);
  });
});
