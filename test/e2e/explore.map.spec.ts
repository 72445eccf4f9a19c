import { breaches } from './breaches.ts';
import { card, EXPLORE_LOOKS, openExplore, panel, table } from './explore-page.ts';
import { inEachLook } from './looks.ts';
import { expect, mapIdle, test } from './visit.ts';

test('the network fits the filters, and an isochrone is measured, drawn, listed and opened in Compare without a mouse', async ({
  page,
}) => {
  await openExplore(page);
  await test.step('filters hold on the map and in the lists, and the address keeps them', async () => {
    await panel(page).getByRole('checkbox', { name: /航空/ }).first().uncheck();
    const counts = await panel(page).getByRole('status').textContent();
    expect(counts).toMatch(/已隐藏 \d+ 条/);
    await page.reload();
    await expect(panel(page).getByRole('status')).toHaveText(counts ?? '');
    await mapIdle(page);
    await panel(page).getByRole('button', { name: '清除' }).click();
    await expect(panel(page).getByRole('status')).not.toContainText('已隐藏');
    await page.keyboard.press('Control+z');
    await expect(panel(page).getByRole('status')).toHaveText(counts ?? '');
    await panel(page).getByRole('button', { name: '清除' }).click();
  });
  await panel(page).getByRole('button', { name: '等时线' }).press('Enter');
  await panel(page).getByRole('textbox', { name: '阈值' }).fill('4');
  await panel(page).getByRole('button', { name: '计算' }).press('Enter');
  await expect(table(page).getByText(/P50 4 天内可到/)).toBeVisible();
  await expect(panel(page).getByRole('progressbar')).toHaveCount(0);
  const days = await table(page).locator('tbody tr td:nth-child(4)').allTextContents();
  expect(days.length).toBeGreaterThan(5);
  expect(days.map(Number).every((value) => value <= 4)).toBe(true);
  expect(days.map(Number)).toEqual(days.map(Number).toSorted((a, b) => a - b));
  await mapIdle(page);
  await table(page).locator('tbody tr').last().press('Enter');
  await expect(page).toHaveURL(/\/\?.*from=CNCKG-TJC/);
});

test('the network and an open card break no rule of WCAG 2.2 AA that a machine can check', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openExplore(page, '#x=1&open=terminal+CNQZH-DLP');
  await expect(card(page).getByRole('heading', { level: 2 })).toBeVisible();
  await mapIdle(page);
  await inEachLook(page, EXPLORE_LOOKS, async (_, look, isNew) => {
    await expect(card(page).getByRole('heading', { level: 2 })).toBeVisible();
    expect.soft(await breaches(page, isNew), look).toEqual([]);
  });
});
