import type { Page } from '@playwright/test';
import { breaches } from './breaches.ts';
import { expect, openAnswered, rows, test } from './visit.ts';

/** Through Compare, since the measures speak of its answer. */
async function openPolicy(page: Page): Promise<void> {
  await openAnswered(page);
  await page.getByRole('button', { name: '政策', exact: true }).click();
  await expect(effects(page).getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('heading', { name: '最晚安全交货日' })).toBeVisible();
}
const effects = (page: Page) => page.getByRole('table').filter({ hasText: '只计全国规则后' });
const savings = (page: Page) => effects(page).locator('tbody tr td:nth-last-child(2)');

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`the Policy view breaks no rule of WCAG 2.2 AA, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await openPolicy(page);
      expect(await breaches(page)).toEqual([]);
    });
  }
}

for (const width of [390, 1024, 1440]) {
  test(`the Policy view fits a page ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openPolicy(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test('a saving in Compare leads in two clicks to article, parameter and source', async ({ page }) => {
  await openAnswered(page);
  const saving = rows(page).filter({ hasText: /政策省 (?!23\.52)/ });
  await saving.first().click();
  await page
    .getByRole('button', { name: /第 14 条：为何减免/ })
    .first()
    .click();
  const why = page.getByRole('dialog');
  await expect(why).toContainText('第十四条');
  await expect(why).toContainText('三类客车费率：1.5 元/公里');
  await expect(why).toContainText('来源：渝算估计：高速公路分车类费率');
});

test('past the last day of the text only what national rules give is left, unless it goes on', async ({
  page,
}) => {
  await openPolicy(page);
  const before = await savings(page).allTextContents();
  await page.locator('input[type=date]').fill('2027-03-01');
  await page.keyboard.press('Enter');
  await expect(savings(page)).not.toHaveText(before);
  for (const text of await savings(page).allTextContents()) expect(text).toContain('23.52');
  await page.getByLabel('截止后').selectOption({ label: '继续' });
  await expect(savings(page)).toHaveText(before);
});

test('handed over a day after the last safe one, a relief is less than 95 % sure', async ({ page }) => {
  await openPolicy(page);
  await effects(page)
    .getByRole('button', { name: /公海公/ })
    .first()
    .click();
  const relief = page.getByRole('table').filter({ hasText: '95 % 赶上' }).locator('tbody tr').last();
  const share = async () => Number.parseFloat((await relief.locator('td').nth(3).textContent()) ?? '');
  await expect(relief.locator('td').first()).toHaveText(/^2026-12-\d\d$/);
  const safe = (await relief.locator('td').first().textContent()) ?? '';
  const next = new Date(Date.parse(safe) + 86_400_000).toISOString().slice(0, 10);
  await page.locator('input[type=date]').fill(safe);
  await expect.poll(share).toBeGreaterThanOrEqual(95);
  await page.locator('input[type=date]').fill(next);
  await expect.poll(share).toBeLessThan(95);
});

test('the scenario of the header prices Compare anew without a search', async ({ page }) => {
  await openAnswered(page);
  await expect(page.getByText(/^政策省/).first()).toBeVisible();
  await page.getByRole('combobox', { name: '情景' }).selectOption({ label: '无政策' });
  await expect(page.getByText(/^政策省/)).toHaveCount(0);
  await page.getByRole('combobox', { name: '情景' }).selectOption({ label: '现行有效' });
  await expect(page.getByText(/^政策省/).first()).toBeVisible();
});
