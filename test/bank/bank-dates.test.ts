import { expect, it } from 'vitest';
import { bankDates } from '../../src/bank/build/bank-ground.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import { addDays } from '../../src/units/calendar-day.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { event, network, tariff } from '../builders/network.ts';
import { slotsFrom } from './chongqing-bank.ts';

const day = (text: string) => text as BeijingDate;
const SLOTS = slotsFrom('2026-12-07T12:00', 7);
const WORLD = network({ tariffs: [tariff('lift', 9, { validTo: day('2026-12-31') })] });
const AS_STANDS = { pricesOn: null, eventEdits: NO_EVENT_EDITS };

it('prices hold from the first slot on until a row of a tariff ends or one of the days given comes', () => {
  const own = [day('2026-12-07'), day('2027-02-01'), addDays(day('2026-12-13'), 500)];
  expect(bankDates(WORLD, SLOTS, AS_STANDS, own)).toEqual(['2026-12-07', '2027-01-01', '2027-02-01']);
});

it('all prices are those of one day where they are asked for so, and measures step on all the same', () => {
  const fixed = { ...AS_STANDS, pricesOn: day('2026-06-01') };
  expect(bankDates(WORLD, SLOTS, fixed, [day('2027-01-01')])).toEqual(['2026-12-07', '2027-01-01']);
});

it('a surcharge that is supposed has its days among them', () => {
  const supposed = event('storm', { effect: { kind: 'surcharge', tariff: 'storm' } });
  const rows = [tariff('storm', 900, { validFrom: day('2026-12-20'), validTo: day('2027-01-05') })];
  const eventEdits = { ...NO_EVENT_EDITS, own: [{ event: supposed, rows }] };
  expect(bankDates(WORLD, SLOTS, { pricesOn: null, eventEdits })).toEqual([
    '2026-12-07',
    '2026-12-20',
    '2027-01-01',
    '2027-01-06',
  ]);
});
