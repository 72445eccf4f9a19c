import { describe, expect, it } from 'vitest';
import { createLedger } from '../../src/ledger/bill-itinerary.ts';
import { ALWAYS_DUE } from '../../src/network/conditions/tariff-condition.ts';
import type { Mode } from '../../src/network/terminal.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { consignment } from '../builders/consignment.ts';
import { journey } from '../builders/journey.ts';
import { hubRule, link, network, service, tariff, terminal } from '../builders/network.ts';

/** What is handled at each terminal of a way by these modes, of boxes at a yard where lifts are for boxes alone. */
function handled(...modes: readonly Mode[]): string[] {
  const places = [...modes, null].map((_, index) => `P${index}`);
  const at = (index: number): [string, string] => [places[index]!, places[index + 1]!];
  const world = network({
    terminals: places.map((id) => terminal(id)),
    links: modes.map((mode, index) => link(...at(index), { mode })),
    services: modes.map((mode, index) => service(`s${index}`, at(index), { mode, tariffs: ['run'] })),
    tariffs: [
      tariff('run', 1),
      tariff('lift', 10, { charge: 'RAIL_LIFT' }),
      tariff('build-up', 20, { charge: 'AIR_HANDLING' }),
    ],
    tariffConditions: {
      lift: { ...ALWAYS_DUE, packing: 'boxed' },
      'build-up': { ...ALWAYS_DUE, packing: 'loose' },
    },
    hubRules: (['origin', 'transfer', 'destination'] as const).map((activity) =>
      hubRule(activity, { tariffs: ['lift', 'build-up'] }),
    ),
  });
  const goods = consignment({ origins: ['P0'], destinations: [places.at(-1)!], boxes: 1 });
  const trip = journey(
    world,
    '2026-12-07T00:00',
    ...modes.map((_, index) => [`s${index}`, ...at(index)] as const),
  );
  return createLedger(
    world,
    goods,
    createRateBook(world, goods),
  )(trip)
    .filter(({ charge: { code } }) => code !== 'RAIL_THROUGH')
    .map(({ charge: { code, place } }) => `${place} ${code}`);
}

describe('what a terminal bills', () => {
  it('is a lift of the box on trains, ships and trucks', () => {
    expect(handled('road', 'rail')).toEqual(['P0 RAIL_LIFT', 'P1 RAIL_LIFT', 'P2 RAIL_LIFT']);
  });

  it('is no lift of goods that a truck takes to their flight or fetches from it', () => {
    expect(handled('road', 'air', 'road')).toEqual(
      ['P0', 'P1', 'P2', 'P3'].map((at) => `${at} AIR_HANDLING`),
    );
  });

  it('is a lift still where a train brings them in their box', () => {
    expect(handled('rail', 'road', 'air')).toEqual([
      'P0 RAIL_LIFT',
      'P1 RAIL_LIFT',
      'P2 AIR_HANDLING',
      'P3 AIR_HANDLING',
    ]);
  });
});
