import { describe, expect, it } from 'vitest';
import type { SheetProgress } from '../../src/contract/rates/rate-sheet.ts';
import { NO_CHOICES } from '../../src/rates/sheet/read-rate-sheet.ts';
import { readRates } from '../../src/session/rate-questions.ts';
import { rateWorld } from '../builders/rate-world.ts';

const ROWS = 1000;
const LONG = [
  'POL,POD,Carrier,40HQ',
  ...Array.from({ length: ROWS }, (_, row) => `Shanghai,Hamburg,C${row},USD 2450`),
].join('\n');
const ASKED = { name: 'long.csv', bytes: new TextEncoder().encode(LONG), sheet: null, choices: NO_CHOICES };

/** Reads the long sheet until it was told of so many steps. */
async function readUntil(steps: number) {
  const told: SheetProgress[] = [];
  const read = await readRates(rateWorld(), ASKED, {
    shouldStop: () => told.length >= steps,
    onProgress: (progress) => told.push(progress),
    yieldNow: () => Promise.resolve(),
  });
  return { told, read };
}

describe('a long rate sheet', () => {
  it('is read with word of how far it is', async () => {
    const { told, read } = await readUntil(Number.POSITIVE_INFINITY);
    expect(read.ok && read.value.rates).toHaveLength(ROWS);
    const steps = told.map(({ done }) => done);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual({ done: ROWS, total: ROWS + 1 });
  });

  it('is left where it is given up, and nothing of it is kept', async () => {
    const { told, read } = await readUntil(2);
    expect(told).toHaveLength(2);
    expect(read.issues.map(({ code }) => code)).toEqual(['E13']);
  });
});
