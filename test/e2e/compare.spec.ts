import { expect, mapIdle, openAnswered, rows, test } from './visit.ts';

test('opens on an answered example, with its map drawn', async ({ page }) => {
  await openAnswered(page);
  expect(await rows(page).count()).toBeGreaterThan(2);
  await expect(page.getByRole('status').filter({ hasText: '条路线' })).toHaveCount(1);
  await mapIdle(page);
  const map = page.getByRole('region', { name: '地图（可跳过）' });
  await map.getByRole('button', { name: /^视图内列表/ }).click();
  const stops = map.getByRole('list', { name: '视图内的场站' }).getByRole('listitem');
  await expect(stops.filter({ hasText: 'CNCKG-TJC' })).toHaveCount(1);
  expect(await stops.count()).toBeGreaterThan(2);
});

test('shares memory with its workers, so that a cancel is felt at once', async ({ page }) => {
  await openAnswered(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('shows the cost lines of the row that is chosen, down to the same total', async ({ page }) => {
  await openAnswered(page);
  for (const index of [1, 2]) {
    const row = rows(page).nth(index);
    await row.click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    const letter = (await row.locator('.result-list__letter').textContent()) ?? '';
    const detail = page.getByRole('region', { name: '明细' });
    await expect(detail.locator('.detail__name b')).toHaveText(letter);
    const listed = (await row.locator('.result-list__invoice .result-list__first').textContent()) ?? '';
    const total = await detail.locator('.cost-lines__subtotal .cost-lines__amount').textContent();
    expect(yuan(total)).toBeCloseTo(yuan(listed), -1);
  }
});

test('answers again when the form changes, and steps back', async ({ page }) => {
  await openAnswered(page);
  const form = page.getByRole('region', { name: '询价' });
  const lead = rows(page).first().locator('.result-list__invoice .result-list__first');
  const before = await lead.textContent();
  await form.getByLabel('箱数').fill('7');
  await form.getByLabel('箱数').press('Enter');
  await expect(lead).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(lead).toHaveText(before ?? '');
});

test('says what is wrong with an input and keeps what was typed', async ({ page }) => {
  await openAnswered(page);
  const boxes = page.getByRole('region', { name: '询价' }).getByLabel('箱数');
  await boxes.fill('0');
  await boxes.press('Enter');
  await expect(page.getByText('应在 1 到 2,000 之间').first()).toBeVisible();
  await expect(boxes).toHaveValue('0');
  await expect(boxes).toHaveAttribute('aria-invalid', 'true');
});

test('finds a place by another of its names and searches there', async ({ page }) => {
  await openAnswered(page);
  const to = page.getByRole('combobox', { name: '讫' });
  await to.fill('singapura');
  await page
    .getByRole('option', { name: /新加坡/ })
    .first()
    .click();
  await expect(page).toHaveURL(/SGSIN/);
  await expect(rows(page).first()).toBeVisible();
});

test('opens again from its own address with the same figures', async ({ page, context }) => {
  await openAnswered(page);
  const totals = rows(page).locator('.result-list__first');
  const shown = await totals.allTextContents();
  const again = await context.newPage();
  await again.clock.setFixedTime('2026-11-25T09:00:00+08:00');
  await openAnswered(again, page.url());
  expect(await rows(again).locator('.result-list__first').allTextContents()).toEqual(shown);
});

const yuan = (text: string | null): number => Number((text ?? '').replace(/[^\d.]/g, ''));
