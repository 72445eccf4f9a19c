import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { BUDGETS, weighSite } from '../../scripts/size.mjs';
import { expect, mapIdle, openAnswered, test } from './visit.ts';

test('the built site keeps to its budgets', () => {
  const { entry, firstLoad } = weighSite();
  report('entry before the map', entry.bytes, BUDGETS.entry);
  report('all that Compare can load', firstLoad.bytes, BUDGETS.firstLoad);
  expect(entry.bytes).toBeLessThanOrEqual(BUDGETS.entry);
  expect(firstLoad.bytes).toBeLessThanOrEqual(BUDGETS.firstLoad);
});

test('a first visit loads no more than its budget, map and answer and all', async ({ page, context }) => {
  const sizes: Promise<number>[] = [];
  context.on('response', (response) => {
    if (response.url().startsWith('http')) sizes.push(zippedSize(response));
  });
  await openAnswered(page);
  await mapIdle(page);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  report(`${sizes.length} files of a first visit`, bytes, BUDGETS.firstLoad);
  expect(bytes).toBeGreaterThan(BUDGETS.entry);
  expect(bytes).toBeLessThanOrEqual(BUDGETS.firstLoad);
});

const zippedSize = async (response: Response): Promise<number> => gzipSync(await response.body()).length;

function report(what: string, bytes: number, budget: number): void {
  process.stdout.write(`    ${what}: ${(bytes / 1000).toFixed(1)} of ${budget / 1000} kB\n`);
}
