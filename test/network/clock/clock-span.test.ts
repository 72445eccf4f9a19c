import { describe, expect, it } from 'vitest';
import { clockSpan } from '../../../src/network/clock/clock-span.ts';
import { parseDay } from '../../../src/units/calendar-day.ts';
import { formatInstant } from '../../../src/units/instant.ts';
import { network } from '../../builders/network.ts';

const from = (year: number) => ({ fromUtcMinute: Date.UTC(year, 0, 1) / 60_000, offsetMinutes: 60 });
const span = (options: Parameters<typeof network>[0]) => {
  const { from: first, end } = clockSpan(network(options));
  return [formatInstant(first), formatInstant(end)];
};

describe('the time for which clocks are known', () => {
  it('begins where every zone has an offset and ends with the last day for which they were made', () => {
    const zones = { 'Asia/Shanghai': [from(2020)], 'Europe/Berlin': [from(2023), from(2024)] };
    expect(span({ zones, clocksUntil: parseDay('2031-12-31') })).toEqual([
      '2023-01-01T08:00+08:00',
      '2032-01-01T00:00+08:00',
    ]);
  });

  it('ends all the same where a network does not say so', () => {
    expect(span({ zones: { 'Asia/Shanghai': [from(2020)] } })[1]).toBe('2100-01-01T00:00+08:00');
  });
});
