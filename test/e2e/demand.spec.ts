import { readFile } from 'node:fs/promises';
import { expect, test } from './visit.ts';

const BAD_ROW = 'own-2,CN500112,Atlantis,CN500112,laptops,export,40HQ,5,9.5,5440000,even,';

test('a year of cargo is shown, saved, opened again, and its refused rows are left out', async ({ page }) => {
  await page.goto('policy');
  await page.getByRole('link', { name: '货流' }).click();
  const sum = page.getByText(/条货流，[\d,]+ 标箱/);
  await expect(sum).toContainText('示例年 2025：2,000 条货流，1,037,300 标箱');
  await expect(page.getByText('示例数据：按公布总量推算，不是实际运量的记录')).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存为 XLSX' }).click();
  const workbook = await (await saved).path();
  const opened = page.locator('input[type=file]').first();
  await opened.setInputFiles({
    name: 'again.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(workbook),
  });
  await expect(page.getByText('正在读取……')).toBeHidden();
  await expect(sum).toContainText('2,000 条货流，1,037,300 标箱');

  const asText = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存为 CSV' }).click();
  const [header = '', first = ''] = (await readFile(await (await asText).path(), 'utf8')).split('\r\n');
  const table = [header, first.replace(/^SAMPLE-/, 'own-'), BAD_ROW].join('\n');
  await opened.setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(page.getByText('own.csv: 2 行中有 1 行被拒绝')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('3 · destination');
  await page.getByRole('button', { name: '只用其余 1 行' }).click();
  await expect(sum).toContainText('own.csv：1 条货流');
});
