import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customsTerritoryOf } from '../../src/network/conditions/trade.ts';
import { openChongqing } from '../builders/chongqing.ts';

const OF_FOREIGN_TRADE = new Set(['CUSTOMS_EXPORT', 'CUSTOMS_IMPORT', 'INSPECTION']);

describe('goods that stay in China', () => {
  it('are neither declared nor inspected, pay no handling of foreign trade and never cross the border', async () => {
    const { network, ask } = await openChongqing();
    const inChina = [...network.terminals.values()].filter(
      ({ country, kind }) => country === 'CN' && kind !== 'chokepoint',
    );
    const ends = fc.constantFrom('CNCKG', ...inChina.map(({ id }) => id));
    const enquiries = fc.record({
      from: ends,
      to: ends,
      equipment: fc.constantFrom('40HQ', '20GP', 'LCL'),
      commodity: fc.constant('general'),
      boxes: fc.constant('1'),
      grossTonnes: fc.constant(''),
      valueCny: fc.constant('300000'),
    });
    await fc.assert(
      fc.asyncProperty(enquiries, async (asked) => {
        const answer = await ask(asked);
        if (!answer.ok) return;
        const all = [
          ...answer.value.itineraries,
          ...answer.value.dominated.map(({ itinerary }) => itinerary),
        ];
        for (const { charges, borders, legs } of all) {
          expect(charges.filter(({ code }) => OF_FOREIGN_TRADE.has(code))).toEqual([]);
          expect(charges.filter(({ tariff }) => tariff.startsWith('thc.'))).toEqual([]);
          expect(borders).toBe(0);
          for (const { from, to } of legs)
            for (const end of [from, to])
              expect(customsTerritoryOf(network.terminals.get(end)!.country)).toBe('CN');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('pay for their handling wherever foreign goods do', async () => {
    const { network } = await openChongqing();
    const isHandling = (tariff: string): boolean =>
      network.tariffs.get(tariff)?.some(({ charge }) => charge === 'PORT_HANDLING') === true;
    const tradesOf = (tariffs: readonly string[]) =>
      tariffs.filter(isHandling).map((tariff) => network.tariffConditions.get(tariff)?.trade ?? 'either');
    const lopsided = network.hubRules.filter(({ tariffs }) => {
      const trades = tradesOf(tariffs ?? []);
      return trades.includes('foreign') && !trades.includes('domestic') && !trades.includes('either');
    });
    expect(lopsided.map(({ id }) => id)).toEqual([]);
  });
});
