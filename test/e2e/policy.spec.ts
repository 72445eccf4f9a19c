import type { Page } from '@playwright/test';
import { breaches } from './breaches.ts';
import { containerToll, dayAfter } from './edition.ts';
import { inEachLook, LOOKS } from './looks.ts';
import { expect, openAnswered, overflow, rows, test } from './visit.ts';

/** Through Compare, since the measures speak of its answer. */
async function openPolicy(page: Page): Promise<void> {
  await openAnswered(page);
  await page.getByRole('button', { name: '政策', exact: true }).click();
  await expect(effects(page).getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('heading', { name: '最晚安全交货日' })).toBeVisible();
}
const handOver = (page: Page) => page.getByRole('textbox', { name: '交货日', exact: true });
const effects = (page: Page) => page.getByRole('grid', { name: '每条路线省多少' });
const savings = (page: Page) => effects(page).locator('tbody tr td:nth-last-child(2)');

test('the Policy view fits every width and breaks no rule of WCAG 2.2 AA', async ({ page }) => {
  await openPolicy(page);
  const looks = [...LOOKS, { theme: 'light', width: 1024 } as const];
  await inEachLook(page, looks, async (_, look, isNew) => {
    await expect.poll(() => overflow(page), look).toBe(0);
    expect.soft(await breaches(page, isNew), look).toEqual([]);
  });
});

test('opened by its own address, the view shows the articles, and an article of the text leads back to its card', async ({
  page,
}) => {
  await page.goto('/policy#article-14');
  const article = page.getByRole('region', { name: /第十四条/ });
  await expect(article).toContainText('车辆通行费');
  expect(await breaches(page)).toEqual([]);
  await article.getByRole('link', { name: /三类客车/ }).click();
  await expect(page.getByRole('article', { name: /三类客车/ })).toBeFocused();
});

test('past the last day of the text only what national rules give is left, unless it goes on', async ({
  page,
}) => {
  await openPolicy(page);
  const before = await savings(page).allTextContents();
  expect((await savingsPastNational(page)).some((saving) => saving > 0)).toBe(true);
  await handOver(page).fill(dayAfter(containerToll.lastDay, 60));
  await page.keyboard.press('Enter');
  await expect(savings(page)).not.toHaveText(before);
  expect((await savingsPastNational(page)).every((saving) => saving === 0)).toBe(true);
  await expect(page.getByRole('table').filter({ hasText: '若全部失效' })).toContainText('发票应付');
  await page.getByText('假设延续', { exact: true }).click();
  await expect(savings(page)).toHaveText(before);
});

/** What each route saves beyond the national rules: its gross saving without the one they alone give, in fen. */
async function savingsPastNational(page: Page): Promise<readonly number[]> {
  const cells = await effects(page)
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    );
  return cells.map((texts) => {
    const [billed, afterNational, , gross] = texts.slice(-5).map(fenOf);
    return (gross ?? Number.NaN) - ((billed ?? Number.NaN) - (afterNational ?? Number.NaN));
  });
}

const fenOf = (text: string): number => Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);

test('handed over a day after the last safe one, a relief is less than 95 % sure', async ({ page }) => {
  await openPolicy(page);
  const relieved = (await savingsPastNational(page)).findIndex((saving) => saving > 0);
  await effects(page).locator('tbody tr').nth(relieved).click();
  const relief = page.getByRole('table').filter({ hasText: '95 % 赶上' }).locator('tbody tr').last();
  const share = async () => Number.parseFloat((await relief.locator('td').nth(3).textContent()) ?? '');
  await expect(relief.locator('td').first()).toHaveText(/^\d{4}-\d\d-\d\d$/);
  const safe = (await relief.locator('td').first().textContent()) ?? '';
  expect(safe <= containerToll.lastDay).toBe(true);
  await handOver(page).fill(safe);
  await expect.poll(share).toBeGreaterThanOrEqual(95);
  await handOver(page).fill(dayAfter(safe, 1));
  await expect.poll(share).toBeLessThan(95);
});

test('the header’s scenario prices Compare anew, and a saving leads in two clicks to article, parameter and source', async ({
  page,
}) => {
  await openAnswered(page);
  const saving = page.getByText(/^政策省/);
  await expect(saving.first()).toBeVisible();
  await page.getByRole('combobox', { name: '情景' }).selectOption({ label: '无政策' });
  await expect(saving).toHaveCount(0);
  await page.getByRole('combobox', { name: '情景' }).selectOption({ label: '现行有效' });
  await expect(saving.first()).toBeVisible();

  const amounts = (
    await rows(page)
      .getByText(/^政策省/)
      .allTextContents()
  ).map(fenOf);
  await rows(page)
    .nth(amounts.indexOf(Math.max(...amounts)))
    .click();
  await page
    .getByRole('button', { name: /第十四条：为何减免/ })
    .first()
    .click();
  const why = page.getByRole('dialog');
  await expect(why).toContainText('第十四条');
  await expect(why).toContainText(`${containerToll.rateName}：${containerToll.rate} 元/公里`);
  await expect(why).toContainText('来源：渝算估计：高速公路分车类费率');
});
