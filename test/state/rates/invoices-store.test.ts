import { describe, expect, it } from 'vitest';
import type {
  CalibrationReport,
  InvoicesAsked,
} from '../../../src/contract/calibration/calibration-report.ts';
import { createInvoicesStore } from '../../../src/state/rates/invoices-store.ts';
import { type Result, success } from '../../../src/units/issue.ts';

const REPORT: CalibrationReport = {
  file: 'i.csv',
  sheet: '',
  sheets: [''],
  columns: [{ index: 0, heading: 'When', key: 'when', role: 'date', by: 'chosen' }],
  samples: [''],
  rows: [],
  observations: 0,
  calibration: null,
  heldBack: null,
  issues: [],
};

function openStore(meanings: Readonly<Record<string, string>> = {}) {
  const asked: InvoicesAsked[] = [];
  const settle: ((result: Result<CalibrationReport>) => void)[] = [];
  let cancelled = 0;
  const store = createInvoicesStore(
    {
      calibrate(invoices, onProgress) {
        asked.push(invoices);
        onProgress({ stage: 'search', done: 1, total: 4 });
        return {
          result: new Promise((resolve) => {
            settle.push(resolve);
          }),
          cancel: () => {
            cancelled++;
          },
        };
      },
    },
    () => meanings,
  );
  return { store, asked, settle, cancelled: () => cancelled };
}

const FILE = new File(['x'], 'i.csv');
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

describe('a table of invoices', () => {
  it('is held against the model with progress, and anew at every choice', async () => {
    const { store, asked, settle } = openStore({ 'invoice|when': 'date', when: 'validity' });
    await store.getState().open(FILE);
    expect(store.getState().running).toMatchObject({ done: 1, total: 4 });
    expect(asked[0]).toMatchObject({ name: 'i.csv', choices: { remembered: { when: 'date' } }, routes: [] });
    settle[0]!(success(REPORT));
    await turns();
    expect(store.getState()).toMatchObject({ running: null, report: { file: 'i.csv' } });
    store.getState().chooseRoute(3, 'r1');
    store.getState().chooseRoute(9, 'r1');
    store.getState().choose(0, 'date');
    expect(asked.at(-1)).toMatchObject({ routes: ['r1'], choices: { roles: { 0: 'date' } } });
    expect(store.getState().chosenRoles()).toEqual({ 'invoice|when': 'date' });
  });

  it('can be given up: what was found before stays, and what comes late counts for nothing', async () => {
    const { store, settle, cancelled } = openStore();
    await store.getState().open(FILE);
    settle[0]!(success(REPORT));
    await turns();
    store.getState().chooseCurrency('USD');
    const before = cancelled();
    store.getState().cancel();
    expect(cancelled()).toBe(before + 1);
    settle[1]!(success({ ...REPORT, file: 'late.csv' }));
    await turns();
    expect(store.getState()).toMatchObject({ running: null, report: { file: 'i.csv' } });
  });
});
