import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../src/calibration/calibration.ts';
import type { ContractRate } from '../../../src/rates/contract-rate.ts';
import { createDevice } from '../../../src/state/device/device-store.ts';
import { readRateBooks } from '../../../src/state/rates/rate-books-file.ts';
import type { RatesKeeper } from '../../../src/state/rates/rates-keeper.ts';
import { createRatesStore, type RatesStore } from '../../../src/state/rates/rates-store.ts';
import { failure, success } from '../../../src/units/issue.ts';
import { rate } from '../../builders/rate.ts';

function memoryKeeper(text: string | null = null): RatesKeeper & { text: string | null } {
  return {
    text,
    async read() {
      return this.text;
    },
    async write(written, before) {
      if (this.text !== before && this.text !== written) return { kind: 'another', text: this.text };
      this.text = written;
      return { kind: 'written' };
    },
  };
}

function openStore(keeper: RatesKeeper = memoryKeeper(), refuses = false) {
  const used: ContractRate[][] = [];
  const corrections: string[] = [];
  let changes = 0;
  const device = createDevice({ getItem: () => null, setItem: () => {} });
  const store = createRatesStore({
    engine: {
      async replaceRates(rates) {
        if (refuses && rates.length > 0)
          return failure([{ severity: 'error', code: 'O01', path: 'user:0:key', values: {} }]);
        used.push([...rates]);
        return success({ inUse: rates.length, unused: [] });
      },
      async replaceCalibration(learned) {
        corrections.push(learned?.name ?? '');
        return success({ figures: learned === null ? 0 : 3 });
      },
    },
    keeper,
    device,
    onChange: () => {
      changes++;
    },
  });
  return { store, used, corrections, device, changes: () => changes };
}

const A = { id: 'book-1', name: 'Customer A' };
const B = { id: 'book-2', name: 'Customer B' };
const ofSheet = (file: string, price: string) => rate({ price, source: { file, sheet: '', row: 2 } });
const names = (store: RatesStore) => store.getState().history.present.books.map(({ name }) => name);
const prices = (store: RatesStore, at = 0) =>
  store.getState().history.present.books[at]?.rates.map(({ price }) => price);

describe('rate books', () => {
  it('are in use from when they are taken in, one at a time', async () => {
    const { store, used } = openStore();
    await store.getState().takeIn(A, [ofSheet('a.csv', '1')]);
    await store.getState().takeIn(B, [ofSheet('b.csv', '2')]);
    await store.getState().activate('book-1');
    await store.getState().activate(null);
    expect(used.map((rates) => rates.map(({ price }) => price))).toEqual([['1'], ['2'], ['1'], []]);
    expect(names(store)).toEqual(['Customer A', 'Customer B']);
  });

  it('have a sheet once: taken in again, it stands in the place of what it was', async () => {
    const { store } = openStore();
    await store.getState().takeIn(A, [ofSheet('sea.csv', '1')]);
    await store.getState().takeIn(A, [ofSheet('rail.csv', '5')]);
    await store.getState().takeIn(A, [ofSheet('sea.csv', '2')]);
    expect(prices(store)).toEqual(['5', '2']);
  });

  it('take every step back and again, and the engine with them', async () => {
    const { store, used } = openStore();
    await store.getState().takeIn(A, [ofSheet('a.csv', '1')]);
    await store.getState().rename('book-1', 'Renamed');
    await store.getState().remove('book-1');
    await store.getState().undo();
    expect(names(store)).toEqual(['Renamed']);
    await store.getState().undo();
    await store.getState().undo();
    expect(names(store)).toEqual([]);
    await store.getState().redo();
    expect(names(store)).toEqual(['Customer A']);
    expect(used.map((rates) => rates.length)).toEqual([1, 0, 1, 0, 1]);
  });

  it('come back at the next visit, with what columns mean', async () => {
    const keeper = memoryKeeper();
    const { store } = openStore(keeper);
    await store.getState().takeIn(A, [ofSheet('a.csv', '1')]);
    await store.getState().remember({ hafen: 'from' });
    const next = openStore(keeper);
    await next.store.getState().load();
    expect(names(next.store)).toEqual(['Customer A']);
    expect(next.store.getState().meanings).toEqual({ hafen: 'from' });
    expect(next.used).toHaveLength(1);
  });

  it('that cannot be read are set aside letter for letter, and nothing is in use', async () => {
    const { store, device } = openStore(memoryKeeper('{"schema":"yusuan.rate-books/9.0.0"}'));
    await store.getState().load();
    expect(names(store)).toEqual([]);
    expect(device.getState().aside.map(({ name, text }) => [name, text])).toEqual([
      ['rates', '{"schema":"yusuan.rate-books/9.0.0"}'],
    ]);
  });

  it('that the engine refuses leave everything as it was', async () => {
    const { store, changes } = openStore(memoryKeeper(), true);
    expect(await store.getState().takeIn(A, [ofSheet('a.csv', '1')])).toBe(false);
    expect(names(store)).toEqual([]);
    expect(store.getState().issues.map(({ code }) => code)).toEqual(['O01']);
    expect(changes()).toBe(0);
  });

  it('go out as one file and come back beside those there are', async () => {
    const first = openStore();
    await first.store.getState().takeIn(A, [ofSheet('a.csv', '1')]);
    const file = new File([first.store.getState().exported()], 'books.json');
    const second = openStore();
    await second.store.getState().takeIn(B, [ofSheet('b.csv', '2')]);
    await second.store.getState().restore(file);
    expect(names(second.store)).toEqual(['Customer B', 'Customer A']);
    expect(second.store.getState().done).toEqual({ kind: 'restored', count: 1 });
    await second.store.getState().restore(new File(['{}'], 'other.json'));
    expect(second.store.getState().issues.map(({ code }) => code)).toEqual(['R48']);
    expect(names(second.store)).toEqual(['Customer B', 'Customer A']);
  });

  it('say where the device does not store them', async () => {
    const { store, device } = openStore({
      read: async () => null,
      write: () => Promise.reject(new Error('full')),
    });
    await store.getState().takeIn(A, [ofSheet('a.csv', '1')]);
    expect(device.getState().notKept).toContain('rates');
    expect(names(store)).toEqual(['Customer A']);
  });
});

describe('a file of rate books', () => {
  it('is refused whole where any rate of it is none', () => {
    const { store } = openStore();
    const text = (own: object) =>
      JSON.stringify({
        schema: 'yusuan.rate-books/1.0.0',
        active: null,
        meanings: {},
        books: [{ ...A, rates: [{ ...rate(), ...own }] }],
      });
    expect(readRateBooks(text({}))?.books).toHaveLength(1);
    for (const own of [
      { price: '-1' },
      { price: '0' },
      { price: '1e9' },
      { leastUnits: 0 },
      { validTo: 'soon' },
    ])
      expect(readRateBooks(text(own)), JSON.stringify(own)).toBeNull();
    expect(readRateBooks(store.getState().exported())?.books).toEqual([]);
  });
});

const LEARNED: Calibration = {
  name: 'invoices.csv',
  network: 'world 1',
  prices: [
    { charge: 'OCEAN_FREIGHT', tariff: 'ship', factor: '1.1', credibility: 0.6, spread: 0.1, invoices: 7 },
  ],
  delays: [],
};

describe('corrections learned from invoices', () => {
  it('are in use until they are switched off, and again after', async () => {
    const { store, corrections, changes } = openStore();
    await store.getState().correctBy(LEARNED);
    expect(store.getState()).toMatchObject({ calibration: { isOn: true }, corrected: 3 });
    await store.getState().switchCorrections(false);
    await store.getState().switchCorrections(true);
    await store.getState().removeCorrections();
    expect(corrections).toEqual(['invoices.csv', '', 'invoices.csv', '']);
    expect(changes()).toBe(4);
    expect(store.getState().calibration).toBeNull();
  });

  it('stand again at the next visit, and with the books in their file', async () => {
    const keeper = memoryKeeper();
    const { store } = openStore(keeper);
    await store.getState().takeIn(A, [ofSheet('a.csv', '1')]);
    await store.getState().correctBy(LEARNED);
    const next = openStore(keeper);
    await next.store.getState().load();
    expect(next.corrections).toEqual(['invoices.csv']);
    const other = openStore();
    await other.store.getState().restore(new File([store.getState().exported()], 'books.json'));
    expect(other.corrections).toEqual(['invoices.csv']);
    expect(names(other.store)).toEqual(['Customer A']);
  });

  it('are none in a file of books from before there were any', () => {
    const text = '{"schema":"yusuan.rate-books/1.0.0","active":null,"books":[],"meanings":{}}';
    expect(readRateBooks(text)).toEqual({ books: [], active: null, meanings: {}, calibration: null });
  });
});

describe('rate books in two tabs', () => {
  async function twoTabs() {
    const keeper = memoryKeeper();
    const [one, other] = [openStore(keeper), openStore(keeper)];
    await one.store.getState().load();
    await other.store.getState().load();
    await one.store.getState().takeIn(A, [ofSheet('a.csv', '1')]);
    await other.store.getState().takeIn(B, [ofSheet('b.csv', '2')]);
    return { keeper, one, other };
  }

  it('do not overwrite each other: the second is asked', async () => {
    const { keeper, other } = await twoTabs();
    expect(names(other.store)).toEqual(['Customer B']);
    expect(other.store.getState().rival?.text).toBe(keeper.text);
    expect(readRateBooks(keeper.text!)!.books.map(({ name }) => name)).toEqual(['Customer A']);
  });

  it('are those of the second where it says so', async () => {
    const { keeper, other } = await twoTabs();
    await other.store.getState().settleRival('mine');
    expect(readRateBooks(keeper.text!)!.books.map(({ name }) => name)).toEqual(['Customer B']);
    expect(other.store.getState().rival).toBeNull();
  });

  it('or those of the first, which are in use then', async () => {
    const { keeper, other } = await twoTabs();
    await other.store.getState().settleRival('theirs');
    expect(names(other.store)).toEqual(['Customer A']);
    expect(other.used.at(-1)!.map(({ price }) => price)).toEqual(['1']);
    await other.store.getState().rename('book-1', 'Customer C');
    expect(readRateBooks(keeper.text!)!.books.map(({ name }) => name)).toEqual(['Customer C']);
    expect(other.store.getState().rival).toBeNull();
  });
});
