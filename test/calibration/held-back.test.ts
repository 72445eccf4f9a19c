import { describe, expect, it } from 'vitest';
import type { PriceObservation } from '../../src/calibration/calibration.ts';
import { factorOf, fitPrices } from '../../src/calibration/fit-calibration.ts';
import { holdBack } from '../../src/calibration/held-back.ts';

const observation = (invoice: string, paid: number, tariff = 'ship'): PriceObservation => ({
  invoice,
  paid,
  prices: [{ charge: 'OCEAN_FREIGHT', tariff, modelled: 1000 }],
});

const TWELVE = Array.from({ length: 12 }, (_, at) => observation(`I${at}`, 1190 + 2 * at));

describe('factors on prices', () => {
  it('come near to what invoices say, for the tariff and for its item', () => {
    const learned = fitPrices(TWELVE);
    const own = factorOf(learned, { charge: 'OCEAN_FREIGHT', tariff: 'ship' })!;
    expect(own).toMatchObject({ tariff: 'ship', invoices: 12 });
    expect(Number(own.factor)).toBeGreaterThan(1.17);
    expect(Number(own.factor)).toBeLessThan(1.21);
    const other = factorOf(learned, { charge: 'OCEAN_FREIGHT', tariff: 'boat' })!;
    expect(other).toMatchObject({ tariff: null, invoices: 12 });
    expect(Number(other.factor)).toBeGreaterThan(1);
    expect(Number(other.factor)).toBeLessThan(Number(own.factor));
    expect(factorOf(learned, { charge: 'TOLL', tariff: 'ship' })).toBeNull();
  });

  it('are one for the parts of a railway freight, which invoices have in one amount', () => {
    const learned = fitPrices([
      {
        invoice: 'I',
        paid: 1200,
        prices: [
          { charge: 'RAIL_BASE', tariff: 'train', modelled: 100 },
          { charge: 'RAIL_RUN', tariff: 'train', modelled: 900 },
        ],
      },
    ]);
    const [base, run] = (['RAIL_BASE', 'RAIL_RUN'] as const).map(
      (charge) => factorOf(learned, { charge, tariff: 'train' })!.factor,
    );
    expect(base).toBe(run);
  });
});

describe('invoices held back', () => {
  it('are estimated better by what the others teach, and say how many there were', () => {
    const held = holdBack(TWELVE)!;
    expect(held).toMatchObject({ folds: 5, invoices: 12 });
    expect(held.amounts.map(({ invoice }) => invoice).sort()).toEqual(
      TWELVE.map(({ invoice }) => invoice).sort(),
    );
    expect(held.medianBefore).toBeGreaterThan(0.15);
    expect(held.medianAfter).toBeLessThan(0.03);
  });

  it('are dealt the same way whatever their order', () => {
    const held = (all: readonly PriceObservation[]) =>
      [...holdBack(all)!.amounts].sort((a, b) => (a.invoice < b.invoice ? -1 : 1));
    expect(held(TWELVE.toReversed())).toEqual(held(TWELVE));
  });

  it('teach nothing of themselves: one that differs from all others keeps its error', () => {
    const held = holdBack([...TWELVE, observation('odd', 700)])!;
    const odd = held.amounts.find(({ invoice }) => invoice === 'odd')!;
    expect(odd.corrected).toBeGreaterThan(1100);
  });

  it('need a second', () => {
    expect(holdBack([])).toBeNull();
    expect(holdBack([observation('I', 1), observation('I', 2)])).toBeNull();
  });
});
