import { breaches } from './breaches.ts';
import { card, EXPLORE_LOOKS, openExplore, panel, table } from './explore-page.ts';
import { inEachLook } from './looks.ts';
import { expect, test } from './visit.ts';

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

test('a week of departures has a column for each day, also where no map can be drawn', async ({ page }) => {
  await openExplore(page, '#x=1&open=terminal+CNCKG-TJC');
  await card(page).getByRole('button', { name: '按周班期' }).click();
  await expect(table(page).getByRole('columnheader')).toHaveCount(10);
  await expect(table(page).getByText('假定').first()).toBeVisible();
  await test.step('without WebGL the lists still work', async () => {
    await openExplore(page);
    await expect(page.getByText('此浏览器无法显示地图，列表与计算不受影响。')).toBeVisible();
    await table(page).getByRole('rowheader').first().click();
    await expect(card(page).getByRole('heading', { level: 2 })).toBeVisible();
  });
});

test('on a phone each row tapped shows its own card, also while another is open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openExplore(page);
  const pane = page.getByRole('main');
  const rows = table(page).getByRole('rowheader');
  const title = card(page).getByRole('heading', { level: 2 });
  await rows.first().click();
  await expect(title).toBeVisible();
  const first = await title.textContent();
  await page.getByRole('button', { name: '列表', exact: true }).click();
  await rows.nth(1).click();
  await expect(pane).toHaveAttribute('data-pane', 'card');
  await expect(title).not.toHaveText(first ?? '');
  await test.step('the row whose card is open leads back to it', async () => {
    await page.getByRole('button', { name: '列表', exact: true }).click();
    await rows.nth(1).click();
    await expect(pane).toHaveAttribute('data-pane', 'card');
  });
});

test('the list of what can be reached breaks no rule of WCAG 2.2 AA', async ({ page }) => {
  await openExplore(page, '#x=1&open=terminal+CNQZH-DLP');
  await expect(card(page).getByRole('heading', { level: 2 })).toBeVisible();
  await inEachLook(page, EXPLORE_LOOKS, async ({ width }, look, isNew) => {
    if (width < 1024) await page.getByRole('button', { name: '列表', exact: true }).click();
    await page.getByRole('tab', { name: '等时结果' }).click();
    expect.soft(await breaches(page, isNew), look).toEqual([]);
  });
});
