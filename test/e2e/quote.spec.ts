import { readFile } from 'node:fs/promises';
import type { Download, Locator } from '@playwright/test';
import { breaches } from './breaches.ts';
import { expect, openAnswered, overflow, test } from './visit.ts';

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** What stands in the paper's last total, as digits. */
const totalOf = async (paper: Locator): Promise<string> =>
  ((await paper.locator('.quote-sheet__total').last().textContent()) ?? '').replace(/[^\d.]/g, '');

test('a route becomes a quote, comes back and proves itself, in both languages', async ({ page }) => {
  await openAnswered(page);
  await page.getByRole('button', { name: '报价', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '报价' });
  const paper = dialog.locator('.quote-sheet');
  const plain = await totalOf(paper);
  await dialog.getByLabel('客户', { exact: true }).fill('=甲公司');
  await dialog.getByLabel('加价 %').fill('10');
  await expect(paper).toContainText('=甲公司');
  expect(Number(await totalOf(paper))).toBeGreaterThan(Number(plain));

  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Excel', exact: true }).click();
  const workbook = await saved;
  expect(workbook.suggestedFilename()).toMatch(/^Q-\d{8}-1\.xlsx$/);
  await expect(dialog.getByRole('status').first()).toContainText('已存为 Q-');
  expect(await breaches(page)).toEqual([]);

  await dialog.getByRole('tab', { name: '核验' }).click();
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'back.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await bytesOf(workbook),
  });
  await expect(dialog.getByText(/各行相同，一分不差/)).toBeVisible();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Detail', exact: true }).click();
  await page.getByRole('button', { name: 'Quote', exact: true }).click();
  const english = page.getByRole('dialog', { name: 'Quote' });
  const prices = await english
    .locator('.quote-sheet__amount:visible')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.getBoundingClientRect().right > 390).map((cell) => cell.textContent),
    );
  expect(prices, 'prices beyond the edge of the phone').toEqual([]);
  await english.getByRole('tab', { name: 'Kept quotes (1)' }).click();
  await english.getByRole('button', { name: /^Reckon quote/ }).click();
  await expect(english.getByText('every line is the same, to the fen', { exact: false })).toBeVisible();
  expect(await overflow(page)).toBe(0);
  expect(await breaches(page)).toEqual([]);
});
