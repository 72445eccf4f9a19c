import { daysAfterNow } from './edition.ts';
import { leverAddress } from './lever-address.ts';
import { expect, openAnswered, rows, test } from './visit.ts';

test('answers an example down to the cost lines of each row, and again from its own address', async ({
  page,
}) => {
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
  await test.step('the page shares memory with its workers, so that a cancel is felt at once', async () => {
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });
  await test.step('the address opens with the same figures on another day', async () => {
    const totals = rows(page).locator('.result-list__first');
    const shown = await totals.allTextContents();
    const again = await page.context().newPage();
    await again.clock.setFixedTime(daysAfterNow(3));
    await openAnswered(again, page.url());
    expect(await rows(again).locator('.result-list__first').allTextContents()).toEqual(shown);
  });
});

test('answers again when the form changes, steps back, says what is wrong with an input, and finds a place by another of its names', async ({
  page,
}) => {
  await openAnswered(page);
  const form = page.getByRole('region', { name: '询价' });
  const boxes = form.getByLabel('箱数');
  const lead = rows(page).first().locator('.result-list__invoice .result-list__first');
  const before = (await lead.textContent()) ?? '';
  await boxes.fill('7');
  await boxes.press('Enter');
  await expect(lead).not.toHaveText(before);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(lead).toHaveText(before);
  await test.step('what was typed stays', async () => {
    await boxes.fill('0');
    await boxes.press('Enter');
    await expect(page.getByText('应在 1 到 2,000 之间').first()).toBeVisible();
    await expect(boxes).toHaveValue('0');
    await expect(boxes).toHaveAttribute('aria-invalid', 'true');
  });
  await test.step('a place by another of its names', async () => {
    await boxes.fill('2');
    const to = page.getByRole('combobox', { name: '到' });
    await to.fill('singapura');
    await page
      .getByRole('option', { name: /新加坡/ })
      .first()
      .click();
    await expect(page).toHaveURL(/SGSIN/);
    await expect(rows(page).first()).toBeVisible();
  });
});

test('where no map can be drawn, the levers it would mark are listed all the same', async ({ page }) => {
  await openAnswered(page, leverAddress());
  await expect(page.getByText('此浏览器无法显示地图，列表与计算不受影响。')).toBeVisible();
  await page.getByRole('button', { name: '措施作用处 1' }).click();
  const lever = page.getByRole('list', { name: '在地图上标出的措施' }).getByRole('listitem').last();
  await expect(lever).toContainText('1 个场站');
  await lever.getByRole('button', { name: /^看措施卡片/ }).click();
  await expect(page.getByRole('article').filter({ hasText: '三峡船闸' })).toBeFocused();
});

const yuan = (text: string | null): number => Number((text ?? '').replace(/[^\d.]/g, ''));
