import { describe, expect, it } from 'vitest';
import type { Calibration, PriceCorrection } from '../../src/calibration/calibration.ts';
import { calibrationLayer } from '../../src/calibration/calibration-layer.ts';
import { layFigures } from '../../src/figures/layers.ts';
import type { Network } from '../../src/network/network.ts';
import { portWorld } from '../builders/port-world.ts';

const correction = (factor: string, tariff: string | null): PriceCorrection => ({
  charge: 'OCEAN_FREIGHT',
  tariff,
  factor,
  credibility: 0.5,
  spread: 0.1,
  invoices: 4,
});

function laid(world: Network, ...prices: readonly PriceCorrection[]) {
  const learned: Calibration = { name: 'i.csv', network: `${world.id} ${world.edition}`, prices, delays: [] };
  const result = layFigures(world, [calibrationLayer(learned)]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const withShip = (change: object): Network => {
  const world = portWorld();
  const rows = world.tariffs.get('ship')!.map((row) => ({ ...row, ...change }));
  return { ...world, tariffs: new Map([...world.tariffs, ['ship', rows]]) };
};

const ship = ({ network }: ReturnType<typeof laid>) => network.tariffs.get('ship')![0]!;

describe('corrections as a layer', () => {
  it('move a price and its span, which narrows as far as its own invoices speak', () => {
    const world = withShip({ low: '4500', high: '18000', status: 'published' });
    const own = ship(laid(world, correction('1.2', 'ship')));
    expect(own).toMatchObject({ unitPrice: '10800', status: 'estimated', source: 'calibration' });
    // Half of the shipped span, half of what invoices scatter.
    expect(Number(own.low) / 10_800).toBeCloseTo(0.5 * 0.5 + 0.5 * Math.exp(-0.12816), 3);
    expect(Number(own.high) / 10_800).toBeCloseTo(0.5 * 2 + 0.5 * Math.exp(0.12816), 3);
    const ofItem = ship(laid(world, correction('1.2', null)));
    expect([ofItem.low, ofItem.high]).toEqual(['5400', '21600']);
  });

  it('leave an official price to its own invoices, and alone what they hardly move', () => {
    const official = withShip({ status: 'official' });
    expect(ship(laid(official, correction('1.2', null)))).toBe(official.tariffs.get('ship')![0]);
    expect(ship(laid(official, correction('1.2', 'ship')))).toMatchObject({ unitPrice: '10800' });
    expect(laid(official, correction('1.004', 'ship')).network).toBe(official);
  });
});
