import { expect, it } from 'vitest';
import { readCalibration, writeCalibration } from '../../src/calibration/calibration-file.ts';

const CALIBRATION = {
  name: 'invoices.csv',
  network: 'chongqing 2026.11',
  prices: [
    {
      charge: 'OCEAN_FREIGHT' as const,
      tariff: null,
      factor: '1.08',
      credibility: 0.4,
      spread: 0.25,
      invoices: 3,
    },
  ],
  delays: [],
};

it('reads corrections as they were written, and none whose spread is without end', () => {
  const text = writeCalibration(CALIBRATION);
  expect(readCalibration(text)).toEqual(CALIBRATION);
  expect(readCalibration(text.replace('0.25', '1e400'))).toBe(null);
});
