import { expect, it } from 'vitest';
import type { ShipperChoice } from '../../../src/contract/demand/matrix.ts';
import type { InputRange } from '../../../src/contract/demand/ranges.ts';
import { ObservedCorridors } from '../../../src/matrix/chosen.ts';
import { rangesOf } from '../../../src/matrix/ranges.ts';
import { fen } from '../../../src/units/money.ts';
import { openFlow, relieved, way, wayCost } from '../../builders/ways.ts';

const CHEAPEST: ShipperChoice = { kind: 'cheapest' };
const HALF = [{ tariff: 'r', charge: 'RAIL_THROUGH', below: 20_000, above: 60_000, relieved: 0.5 }] as const;
const WHOLE = HALF.map((price) => ({ ...price, relieved: 0 }));
const SEA = [{ tariff: 's', charge: 'OCEAN_FREIGHT', below: 0, above: 900_000, relieved: 0 }] as const;

/** Rail of which measures take half the price, and a barge that only its time keeps from being the cheaper. */
const flow = openFlow(
  'f',
  10,
  way(
    'rail',
    'rail_sea',
    wayCost(1000, { prices: WHOLE }),
    relieved(wayCost(1000, { prices: HALF }), 'waiver', 500),
  ),
  way(
    'barge',
    'river',
    wayCost(900, { generalised: fen(110_000), borne: fen(40_000), invoice: fen(70_000), prices: SEA }),
  ),
);
const ranges = rangesOf([flow], CHEAPEST, new ObservedCorridors());
const endsOf = (is: (range: InputRange) => boolean): InputRange['ends'] | undefined => ranges.find(is)?.ends;

it('puts prices of a charge to either end of their ranges by themselves, with the part that measures take of them', () => {
  const rail = endsOf(({ input }) => input.kind === 'prices' && input.charge === 'RAIL_THROUGH');
  expect(rail?.map(({ outlay }) => outlay)).toEqual([400_000, 800_000]);
  const sea = endsOf(({ input }) => input.kind === 'prices' && input.charge === 'OCEAN_FREIGHT');
  expect(sea?.map(({ outlay }) => outlay)).toEqual([500_000, 500_000]);
});

it('sends boxes another way where time costs half', () => {
  const time = endsOf(({ input }) => input.kind === 'time');
  expect(time?.map(({ teuShifted }) => teuShifted)).toEqual([20, 0]);
});
