import type { Page } from '@playwright/test';
import { breaches } from './breaches.ts';
import { expect, test } from './visit.ts';

/** Grade chips in tables are small to a mouse; the same stands in the open card of a service or on the Data page. */
const hasEquivalent = (rule: string, html: string): boolean =>
  rule === 'target-size' && html.includes('grade--button');

const panel = (page: Page) => page.getByRole('region', { name: '筛选与等时线' });
const table = (page: Page) => page.getByRole('tabpanel');
const card = (page: Page) => page.getByRole('region', { name: '卡片' });

async function openExplore(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/explore${fragment}`);
  await expect(page.getByRole('main')).toHaveAttribute('data-pane', /./);
}

test('a forwarder finds Qinzhou, reads its next trains and prices, and compares from there', async ({
  page,
}) => {
  await openExplore(page);
  await panel(page).getByRole('combobox', { name: '查找场站' }).fill('qinzhou');
  await page
    .getByRole('option', { name: /钦州港/ })
    .first()
    .click();
  await expect(card(page).getByRole('heading', { name: /钦州港/ })).toBeVisible();
  const departures = card(page).getByRole('table').first();
  await expect(departures.getByRole('row')).toHaveCount(6);
  await card(page)
    .getByRole('button', { name: /港口作业费的出处/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('CNY');
  await page.keyboard.press('Escape');
  await card(page).getByRole('button', { name: '从这里出发' }).click();
  await expect(page).toHaveURL(/\/\?.*from=CNQZH-DLP/);
  await expect(page.getByRole('combobox', { name: '起' })).toHaveValue(/钦州港/);
});

test('the network fits the filters, on the map and in the lists, and the address keeps them', async ({
  page,
}) => {
  await openExplore(page);
  await panel(page).getByRole('checkbox', { name: /航空/ }).first().uncheck();
  const counts = await panel(page).getByRole('status').textContent();
  expect(counts).toMatch(/已隐藏 \d+ 条/);
  await page.reload();
  await expect(panel(page).getByRole('status')).toHaveText(counts ?? '');
  await panel(page).getByRole('button', { name: '清除' }).click();
  await expect(panel(page).getByRole('status')).not.toContainText('已隐藏');
  await page.keyboard.press('Control+z');
  await expect(panel(page).getByRole('status')).toHaveText(counts ?? '');
});

test('an isochrone is measured, listed and opened in Compare without a mouse', async ({ page }) => {
  await openExplore(page);
  await panel(page).getByRole('button', { name: '等时线' }).press('Enter');
  await panel(page).getByRole('textbox', { name: '阈值' }).fill('4');
  await panel(page).getByRole('button', { name: '计算' }).press('Enter');
  await expect(table(page).getByText(/P50 4 天内可到/)).toBeVisible();
  await expect(panel(page).getByRole('progressbar')).toHaveCount(0);
  const days = await table(page).locator('tbody tr td:nth-child(4)').allTextContents();
  expect(days.length).toBeGreaterThan(5);
  expect(days.map(Number).every((value) => value <= 4)).toBe(true);
  expect(days.map(Number)).toEqual(days.map(Number).toSorted((a, b) => a - b));
  await table(page)
    .getByRole('button', { name: /在比选中打开/ })
    .last()
    .press('Enter');
  await expect(page).toHaveURL(/\/\?.*from=CNCKG-TJC/);
});

test('a week of departures has a column for each day', async ({ page }) => {
  await openExplore(page, '#x=1&open=terminal+CNCKG-TJC');
  await card(page).getByRole('button', { name: '按周班期' }).click();
  await expect(table(page).getByRole('columnheader')).toHaveCount(10);
  await expect(table(page).getByText('假定').first()).toBeVisible();
});

test('without WebGL the lists still work', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return args[0] === 'webgl2' ? null : Reflect.apply(original, this, args);
    } as typeof original;
  });
  await openExplore(page);
  await expect(page.getByText('此浏览器无法显示地图，列表与计算不受影响。')).toBeVisible();
  await table(page).getByRole('button').first().click();
  await expect(card(page).getByRole('heading', { level: 2 })).toBeVisible();
});

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 1024],
  ['light', 390],
] as const) {
  test(`no rule of WCAG 2.2 AA that a machine can check is broken, ${colorScheme}, ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await openExplore(page, '#x=1&open=terminal+CNQZH-DLP');
    await expect(card(page).getByRole('heading', { level: 2 })).toBeVisible();
    expect(await breaches(page, hasEquivalent)).toEqual([]);
    if (width < 1024) await page.getByRole('button', { name: '列表', exact: true }).click();
    await page.getByRole('tab', { name: '等时结果' }).click();
    expect(await breaches(page, hasEquivalent)).toEqual([]);
  });
}
