import { describe, expect, it } from 'vitest';
import type { DemandAsked, DemandSheet } from '../../../src/contract/demand/demand-sheet.ts';
import { demandTotals } from '../../../src/demand/demand-totals.ts';
import type { DemandKeeper, KeptDemand } from '../../../src/state/demand/demand-keeper.ts';
import { createDemandStore } from '../../../src/state/demand/demand-store.ts';
import { type Result, success } from '../../../src/units/issue.ts';
import { flow } from '../../builders/demand.ts';

const sheet = (file: string, refused = 0): DemandSheet => ({
  file,
  isSample: false,
  flows: [flow()],
  corridors: new Map(),
  rows: 1 + refused,
  refused,
  totals: demandTotals([flow()], new Map()),
  issues: [],
});

/** Answers when a test says so. */
function engineByHand() {
  const asked: { readonly name: string; answer(result: Result<DemandSheet>): void }[] = [];
  const demand = (question: DemandAsked): Promise<Result<DemandSheet>> =>
    new Promise((answer) => {
      asked.push({ name: question.kind === 'file' ? question.name : question.kind, answer });
    });
  return { asked, demand };
}

/** A device that keeps what it is given. */
function keeperOf(kept: KeptDemand | null = null): DemandKeeper & { kept(): KeptDemand | null } {
  let stored = kept;
  return {
    read: async () => stored,
    write: async (next) => {
      stored = next;
    },
    kept: () => stored,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the year of cargo', () => {
  it('is that of the later of two files, whichever is read first', async () => {
    const { asked, demand } = engineByHand();
    const store = createDemandStore({ demand }, keeperOf());
    void store.getState().open(new File(['a'], 'a.csv'));
    await settled();
    void store.getState().open(new File(['b'], 'b.csv'));
    await settled();
    expect(asked.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    asked[1]?.answer(success(sheet('b.csv')));
    asked[0]?.answer(success(sheet('a.csv')));
    await settled();
    expect(store.getState()).toMatchObject({ reading: null, sheet: { file: 'b.csv' } });
  });

  it('stays as it is while a file with refused rows is undecided, and when that is left', async () => {
    const { asked, demand } = engineByHand();
    const store = createDemandStore({ demand }, keeperOf());
    void store.getState().openSample();
    asked[0]?.answer(success(sheet('sample')));
    await settled();
    void store.getState().open(new File(['a'], 'a.csv'));
    await settled();
    asked[1]?.answer(success(sheet('a.csv', 2)));
    await settled();
    expect(store.getState()).toMatchObject({ sheet: { file: 'sample' }, undecided: { file: 'a.csv' } });
    store.getState().leave();
    expect(store.getState()).toMatchObject({ sheet: { file: 'sample' }, undecided: null });
  });

  it('refuses a file that is too large without reading it', async () => {
    const { asked, demand } = engineByHand();
    const store = createDemandStore({ demand }, keeperOf());
    const huge = new File([new Uint8Array(30_000_000)], 'huge.csv');
    await store.getState().open(huge);
    expect(asked).toEqual([]);
    expect(store.getState().issues.map(({ code }) => code)).toEqual(['F01']);
    expect(store.getState().reading).toBe(null);
  });

  it('is there again after the page is loaded anew, without the rows that were left out', async () => {
    const keeper = keeperOf();
    const first = engineByHand();
    const store = createDemandStore(first, keeper);
    void store.getState().open(new File(['a'], 'a.csv'));
    await settled();
    first.asked[0]?.answer(success(sheet('a.csv', 2)));
    await settled();
    expect(keeper.kept()).toBeNull();
    await store.getState().takeSound();

    const second = engineByHand();
    const later = createDemandStore(second, keeper);
    void later.getState().start();
    await settled();
    expect(second.asked.map(({ name }) => name)).toEqual(['a.csv']);
    second.asked[0]?.answer(success(sheet('a.csv', 2)));
    await settled();
    expect(later.getState()).toMatchObject({ sheet: { file: 'a.csv' }, undecided: null, isUnkept: false });
    void later.getState().openSample();
    second.asked[1]?.answer(success(sheet('sample')));
    await settled();
    expect(keeper.kept()).toBeNull();
  });

  it('says that a table is not kept where the device keeps nothing, and begins with the sample', async () => {
    const refused = (): Promise<never> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { asked, demand } = engineByHand();
    const store = createDemandStore({ demand }, { read: refused, write: refused });
    void store.getState().start();
    await settled();
    asked[0]?.answer(success(sheet('sample')));
    await settled();
    expect(store.getState()).toMatchObject({ sheet: { file: 'sample' }, isUnkept: false });
    void store.getState().open(new File(['a'], 'a.csv'));
    await settled();
    asked[1]?.answer(success(sheet('a.csv')));
    await settled();
    expect(store.getState()).toMatchObject({ sheet: { file: 'a.csv' }, isUnkept: true });
  });

  it('turns to the sample where what was kept is refused now and is left', async () => {
    const { asked, demand } = engineByHand();
    const kept = { name: 'a.csv', bytes: new Uint8Array([97]), isSoundRowsOnly: false };
    const store = createDemandStore({ demand }, keeperOf(kept));
    void store.getState().start();
    await settled();
    asked[0]?.answer(success(sheet('a.csv', 1)));
    await settled();
    expect(store.getState()).toMatchObject({ sheet: null, undecided: { file: 'a.csv' } });
    store.getState().leave();
    expect(asked.at(-1)?.name).toBe('sample');
  });
});
