import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { BUDGETS, weighSite } from '../../scripts/size.mjs';
import { expect, mapIdle, openAnswered, test } from './visit.ts';

test.use({ ownTab: true });

test('the built site keeps to its budgets', () => {
  const { entry, firstLoad } = weighSite();
  report('entry before the map', entry.bytes, BUDGETS.entry);
  report('all that Compare can load', firstLoad.bytes, BUDGETS.firstLoad);
  expect(entry.bytes).toBeLessThanOrEqual(BUDGETS.entry);
  expect(firstLoad.bytes).toBeLessThanOrEqual(BUDGETS.firstLoad);
});

test('a first visit shows the answer before it so much as fetches what draws the map, and loads no more than its budget', async ({
  page,
}) => {
  const fetched: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  page.context().on('response', (response) => {
    if (response.url().startsWith('http')) sizes.push(zippedSize(response));
  });
  const drawsMaps = () => fetched.filter((url) => /maplibre|route-features|basemap/.test(url));
  let whenAnswered: readonly string[] | undefined;
  await page.exposeFunction('noteAnswer', () => {
    whenAnswered ??= drawsMaps();
  });
  await page.addInitScript((row) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(row) === null) return;
      observer.disconnect();
      Reflect.get(window, 'noteAnswer')();
    }).observe(document, { subtree: true, childList: true });
  }, '[role=grid] tbody tr[data-id]');
  await openAnswered(page);
  await mapIdle(page);
  expect(drawsMaps().length).toBeGreaterThan(1);
  expect(whenAnswered).toEqual([]);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  report(`${sizes.length} files of a first visit`, bytes, BUDGETS.firstLoad);
  expect(bytes).toBeGreaterThan(BUDGETS.entry);
  expect(bytes).toBeLessThanOrEqual(BUDGETS.firstLoad);
});

const zippedSize = async (response: Response): Promise<number> => gzipSync(await response.body()).length;

function report(what: string, bytes: number, budget: number): void {
  process.stdout.write(`    ${what}: ${(bytes / 1000).toFixed(1)} of ${budget / 1000} kB\n`);
}
