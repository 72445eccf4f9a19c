import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Calibration } from '../../../src/calibration/calibration.ts';
import type {
  CalibrationReport,
  InvoicesAsked,
} from '../../../src/contract/calibration/calibration-report.ts';
import { success } from '../../../src/units/issue.ts';
import { fen } from '../../../src/units/money.ts';
import { openPage } from './data-page.tsx';

const LEARNED: Calibration = {
  name: 'invoices.csv',
  network: 'chongqing 2026.11',
  prices: [
    { charge: 'OCEAN_FREIGHT', tariff: null, factor: '1.12', credibility: 0.6, spread: 0.1, invoices: 9 },
  ],
  delays: [],
};

const route = (key: string, modelled: number) => ({
  key,
  names: { zh: key, en: `Route ${key}` },
  services: { zh: key, en: `service ${key}` },
  modelled: fen(modelled),
});

const REPORT: CalibrationReport = {
  file: 'invoices.csv',
  sheet: '',
  sheets: [''],
  columns: [{ index: 0, heading: 'Day', key: 'day', role: 'date', by: 'guessed' }],
  samples: ['2026-03-02'],
  rows: [
    { row: 2, text: '2026-03-02 · Shanghai · USD 2,450', kind: 'learned', routes: [route('a', 1_600_000)] },
    {
      row: 3,
      text: '2026-03-09 · Shanghai · USD 2,500',
      kind: 'asked',
      routes: [route('a', 1_600_000), route('b', 1_900_000)],
    },
  ],
  observations: 9,
  calibration: LEARNED,
  heldBack: {
    folds: 5,
    invoices: 9,
    amounts: [{ invoice: 'I1', paid: 100, modelled: 88, corrected: 97 }],
    medianBefore: 0.12,
    medianAfter: 0.03,
  },
  issues: [],
};

it('invoices are held against the model, teach factors that can be put in use, and one switch takes those away', async () => {
  const checks: InvoicesAsked[] = [];
  const inUse: (Calibration | null)[] = [];
  await openPage([], {
    calibrate(asked, onProgress) {
      checks.push(asked);
      onProgress({ stage: 'search', done: 1, total: 2 });
      return { result: Promise.resolve(success(REPORT)), cancel: () => {} };
    },
    async replaceCalibration(calibration) {
      inUse.push(calibration);
      return success({ figures: calibration === null ? 0 : 29 });
    },
  });
  await page.getByRole('button', { name: /^Data/ }).first().click();
  await page.getByRole('tab', { name: 'Rate sheets' }).click();
  const section = page.getByRole('region', { name: 'Calibrate to my invoices' });
  await userEvent.upload(
    section.getByLabelText('Choose a table of invoices').last(),
    new File(['Day,From,To,Amount'], 'invoices.csv', { type: 'text/csv' }),
  );
  await expect
    .element(section.getByText(/9 amounts of 9 invoices|1 amounts of 9 invoices/))
    .toHaveTextContent('median error 12.0 % before, 3.0 % after');
  await expect.element(section.getByRole('row', { name: /Ocean freight/ })).toHaveTextContent('× 1.12');
  await expect.element(section.getByRole('row', { name: /^3/ })).toHaveTextContent('choose the route');

  await section.getByLabelText('The route that row 3 went by').selectOptions('b');
  expect(checks.map(({ name, routes }) => [name, routes])).toEqual([
    ['invoices.csv', []],
    ['invoices.csv', ['b']],
  ]);

  await section.getByRole('button', { name: 'Put these factors in use' }).click();
  await expect.element(section.getByText('29 figures corrected by invoices')).toBeVisible();
  await section.getByRole('checkbox', { name: 'Use own calibration' }).click();
  await expect.element(section.getByText('everything is as it was before')).toBeVisible();
  await section.getByRole('button', { name: 'Delete calibration' }).click();
  await expect.element(section.getByText('No calibration yet.')).toBeVisible();
  expect(inUse).toEqual([LEARNED, null]);
});
