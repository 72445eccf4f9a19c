import { readFile } from 'node:fs/promises';
import { breaches } from './breaches.ts';
import { expect, openAnswered, overflow, test } from './visit.ts';

const LINE = '2x40HQ 笔记本 600万 西永到新加坡 20天内';

test('an enquiry as it was pasted fills the form and is taken back; a list is answered and opened', async ({
  page,
}) => {
  await openAnswered(page);
  const before = await page.getByRole('combobox', { name: '到', exact: true }).inputValue();
  const line = page.getByRole('textbox', { name: '粘贴询价' });
  await line.fill(LINE);
  await line.press('Enter');
  const to = page.getByRole('combobox', { name: '到', exact: true });
  await expect(to).toHaveValue('新加坡');
  await expect(page.getByText('估读自“600万”：未写币种，按人民币')).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  await line.blur();
  await page.keyboard.press('Control+z');
  await expect(to).toHaveValue(before);
  await expect(page.getByText('估读自“600万”')).toBeHidden();
  await expect(line).toHaveValue(LINE);

  await page.getByRole('button', { name: '批量询价' }).click();
  const dialog = page.getByRole('dialog', { name: '批量询价' });
  await dialog.getByLabel('粘贴询价，一行一票').fill(`${LINE}\n重庆到火星 1x20GP 普货 10万\n`);
  await dialog.getByRole('button', { name: '读取' }).click();
  await expect(dialog.getByText('第 2 行')).toBeVisible();
  await dialog.getByRole('button', { name: '只答读懂的 1 票' }).click();
  await expect(dialog.getByText('1 票都已答完')).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '存 CSV' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  const row = dialog.getByRole('row').last();
  const invoice = ((await row.getByRole('gridcell').nth(2).textContent()) ?? '').trim();
  expect(csv.split('\n')[1]).toContain(invoice.replace(/,/g, ''));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '批量询价 1/1' }).click();
  await expect(dialog.getByText('1 票都已答完')).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
  await row.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.summary')).toContainText('新加坡');
  await expect(page.locator('.result-list')).toContainText(invoice);
});
