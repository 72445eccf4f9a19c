import { describe, expect, it } from 'vitest';
import type { DataSheet } from '../../../src/contract/figures.ts';
import { createDataStore } from '../../../src/state/data/data-store.ts';
import { type Result, success } from '../../../src/units/issue.ts';
import { fakeDataEngine } from '../fake-data-engine.ts';
import { settle } from '../fake-engine.ts';
import { SHEET } from '../sample-sheet.ts';

describe('the sheet of figures', () => {
  it('is the one fetched last, whichever comes last', async () => {
    const finish: ((sheet: DataSheet) => void)[] = [];
    const dataSheet = () => new Promise<Result<DataSheet>>((done) => finish.push((it) => done(success(it))));
    const store = createDataStore({ ...fakeDataEngine(), dataSheet });
    void store.getState().load();
    void store.getState().load();
    finish[1]!(SHEET);
    await settle();
    finish[0]!({ ...SHEET });
    await settle();
    expect(store.getState().sheet).toBe(SHEET);
  });

  it('is asked for with nothing that a worker could not be sent', async () => {
    const sent: unknown[] = [];
    const dataSheet = async (...asked: readonly unknown[]) => {
      sent.push(...asked);
      return success(SHEET);
    };
    const store = createDataStore({ ...fakeDataEngine(), dataSheet });
    await store.getState().load();
    expect(sent).toEqual([]);
    expect(store.getState().sheet).toBe(SHEET);
  });
});
