import { breaches } from './breaches.ts';
import { inEachLook, LOOKS } from './looks.ts';
import { expect, openAnswered, overflow, rows, test } from './visit.ts';

const SHEET = `中欧班列报价，有效期：2026-12-01~2026-12-31
发站,Ziel,40HQ,备注
重庆,杜伊斯堡,"USD 4,321/CNTR",含THC
重庆,汉堡,USD 0,
以上不含目的地费用,,,
`;

test('a rate sheet is taken in as it lies, prices its lane and no other line, and stays on the device', async ({
  page,
}) => {
  await openAnswered(page);
  await rows(page).first().click();
  const total = page.locator('.cost-lines__subtotal .cost-lines__amount');
  const before = await total.textContent();

  await page.getByRole('button', { name: '数据', exact: true }).first().click();
  await page.getByRole('tab', { name: '运价表' }).click();
  await expect(page.getByText(/10,000 行/).first()).toBeVisible();
  await page
    .getByLabel('选择运价表')
    .last()
    .setInputFiles({ name: '班列.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
  await expect(page.getByRole('alert')).toContainText('没有一列被读作 目的地');
  await page.getByLabel('读作: B Ziel').selectOption({ label: '目的地' });
  const sheet = page.getByRole('region', { name: '班列.csv' });
  await expect(sheet.getByRole('row', { name: /^3 采用/ })).toContainText('4,321 USD/箱');
  await expect(sheet.getByRole('row', { name: /^4 有误/ })).toContainText('价格“USD 0”不大于零');
  await expect(sheet.getByRole('row', { name: /^5 说明/ })).toBeVisible();
  await inEachLook(page, [...LOOKS.slice(0, 1), ...LOOKS.slice(2, 3)], async (_, look, isNew) => {
    expect.soft(await breaches(page, isNew), look).toEqual([]);
    await expect.poll(() => overflow(page), look).toBe(0);
  });
  await sheet.getByLabel('运价本名称').fill('客户甲');
  await sheet.getByRole('button', { name: '收入 1 条无误的，其余略去' }).click();
  await expect(page.getByText('已收入 1 条运价。')).toBeVisible();
  await expect(page.getByRole('radio', { name: '客户甲' })).toBeChecked();

  await page.getByRole('button', { name: '比选', exact: true }).first().click();
  await expect(total).not.toHaveText(before ?? '');
  expect(page.url()).not.toMatch(/4321|%E5%AE%A2%E6%88%B7/);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  await expect(total).not.toHaveText(before ?? '');

  await page.getByRole('button', { name: '数据', exact: true }).first().click();
  await page.getByRole('tab', { name: '运价表' }).click();
  await page.getByRole('radio', { name: '不用自有运价' }).check();
  await page.getByRole('button', { name: '比选', exact: true }).first().click();
  await expect(total).toHaveText(before ?? '');
});
