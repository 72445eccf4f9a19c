import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineClient } from '../../../src/contract/engine.ts';
import type { RateSheet, RateSheetAsked, SheetProgress } from '../../../src/contract/rates/rate-sheet.ts';
import { NOTHING_SAID } from '../../../src/rates/sheet/sheet-statement.ts';
import { createSheetStore, type SheetStore } from '../../../src/state/rates/sheet-store.ts';
import { type Result, success } from '../../../src/units/issue.ts';

/** A reading of the engine that a test goes on with as it likes. */
interface Reading {
  readonly asked: RateSheetAsked;
  readonly report: (progress: SheetProgress) => void;
  readonly finish: (result: Result<RateSheet>) => void;
  isCancelled: boolean;
}

let readings: Reading[];
let store: SheetStore;

const engine: Pick<EngineClient, 'rateSheet'> = {
  rateSheet(asked, report) {
    let finish: Reading['finish'] = () => {};
    const result = new Promise<Result<RateSheet>>((resolve) => {
      finish = resolve;
    });
    const reading: Reading = { asked, report, finish, isCancelled: false };
    readings.push(reading);
    return {
      result,
      cancel: () => {
        reading.isCancelled = true;
      },
    };
  },
};

const sheetOf = (file: string): RateSheet => ({
  file,
  sheet: '',
  sheets: [''],
  samples: [],
  headerLines: [1, 1],
  columns: [],
  rows: [],
  rates: [],
  said: NOTHING_SAID,
  issues: [],
});

const settle = () => new Promise((resolve) => setTimeout(resolve));

async function open(name: string): Promise<Reading> {
  void store.getState().open(new File(['POL,POD'], name));
  await settle();
  return readings.at(-1)!;
}

beforeEach(() => {
  readings = [];
  store = createSheetStore(engine, () => ({}));
});

describe('a rate sheet that is being read', () => {
  it('says how far it is, until it is read', async () => {
    const reading = await open('a.csv');
    reading.report({ done: 200, total: 9000 });
    expect(store.getState().reading).toEqual({ file: 'a.csv', done: 200, total: 9000 });
    reading.finish(success(sheetOf('a.csv')));
    await settle();
    expect(store.getState()).toMatchObject({ reading: null, read: { file: 'a.csv' } });
  });

  it('is given up at a word, and then nothing of it comes any more', async () => {
    const reading = await open('a.csv');
    store.getState().cancel();
    expect(reading.isCancelled).toBe(true);
    reading.report({ done: 400, total: 9000 });
    reading.finish(success(sheetOf('a.csv')));
    await settle();
    expect(store.getState()).toMatchObject({ reading: null, read: null, file: null });
  });

  it('stays as it was read before, with what was chosen then, where reading it otherwise is given up', async () => {
    (await open('a.csv')).finish(success(sheetOf('a.csv')));
    await settle();
    void store.getState().chooseCurrency('USD');
    await settle();
    expect(readings.at(-1)?.asked.choices.currency).toBe('USD');
    store.getState().cancel();
    expect(store.getState()).toMatchObject({
      reading: null,
      read: { file: 'a.csv' },
      choices: { currency: null },
    });
  });

  it('gives way to the file that was chosen after it', async () => {
    const first = await open('a.csv');
    const second = await open('b.csv');
    expect(first.isCancelled).toBe(true);
    second.finish(success(sheetOf('b.csv')));
    first.finish(success(sheetOf('a.csv')));
    await settle();
    expect(store.getState().read?.file).toBe('b.csv');
  });
});
