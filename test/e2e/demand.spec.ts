import { readFile } from 'node:fs/promises';
import { breaches } from './breaches.ts';
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
  await page.reload();
  await expect(sum).toContainText('own.csv：1 条货流');
});

const HEADER =
  'flow_id,origin,destination,district,commodity,direction,equipment,boxes_per_year,t_per_box,value_cny_per_box,month_profile';
const FLOWS = [
  'out,CN500112,SGSIN,CN500112,general,export,40HQ,1200,15,300000,even',
  'down,CN500112,CNSHA,CN500112,general,domestic,20GP,2400,18,70000,even',
];

test('a year of cargo is run over the end of the text, looked at in every panel in both languages, and printed as a memo', async ({
  page,
}) => {
  await page.goto('policy#flows');
  await expect(page.getByText(/示例年 2025/)).toBeVisible();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'two.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([HEADER, ...FLOWS].join('\n')),
    });
  await expect(page.getByText(/two\.csv：2 条货流/)).toBeVisible();
  await page.getByRole('button', { name: '计算', exact: true }).click();
  const sentence = page.locator('.matrix__sentence');
  await expect(sentence).toContainText(/^2026-12 – 2027-01：“现行有效”相对“无政策”，货主账单减少.*；.* 至 /);
  const month = page.getByRole('slider', { name: '看哪个月' });
  await month.press('End');
  await expect(sentence).toContainText(/^2027-01：/);
  await month.press('Home');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(sentence).toContainText(/^2026-12 – 2027-01: under "In force" against "No policy"/);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByText(/受益 2 · 受损 0 · 不变 0/)).toBeVisible();
  await expect(page.getByRole('img', { name: /走廊之间的TEU/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /按交货月份/ })).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: '最便宜' }).click();
  await expect(page.getByText(/已改，以下仍是先前的结果/)).toBeVisible();
  await page.getByRole('button', { name: '重新计算' }).click();
  await expect(page.getByText(/已改，以下仍是先前的结果/)).toBeHidden();
  await page
    .getByRole('group', { name: /走廊之间的TEU/ })
    .getByRole('button', { name: '表', exact: true })
    .click();
  await expect(page.getByRole('rowheader', { name: '长江' })).toBeVisible();

  await page.getByRole('button', { name: '计算各项变动' }).click();
  await expect(page.getByRole('img', { name: '结果随各项输入的变动' })).toContainText('选路规则');
  const ranges = page.waitForEvent('download');
  await page.locator('.ranges__files').getByRole('button', { name: '存 CSV' }).click();
  const all = await readFile(await (await ranges).path(), 'utf8');
  expect(all).toMatch(/^measure a14\.container_toll\.bus_class3_per_km,.*,low,1 元\/公里/m);
  await page.getByRole('button', { name: '分摊节省' }).click();
  await expect(page.getByRole('img', { name: /沙普利值/ })).toBeVisible();

  await page.getByRole('button', { name: '生成说明' }).click();
  const memo = page.getByRole('region', { name: '测算说明' });
  const total = page
    .getByRole('table')
    .filter({ hasText: '支出方' })
    .first()
    .getByRole('row', { name: /^合计/ });
  const outlay = amountIn(await total.getByRole('cell').first().textContent());
  for (const [language, title, sum] of [
    ['中文', '关于“现行有效”政策情景的测算说明', '合计'],
    ['English', 'Note on the policy scenario "In force"', 'Total'],
  ] as const) {
    await memo.getByRole('button', { name: language }).click();
    await expect(memo.getByRole('heading', { name: title })).toBeVisible();
    const payers = memo.getByRole('table').nth(1).getByRole('row', { name: sum });
    expect(Math.round(amountIn(await payers.getByRole('cell').first().textContent()))).toBe(outlay);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }

  const live = page.getByRole('region', { name: '拖动一项数值，全年随之变化' });
  await live.getByLabel('措施的数值').selectOption('a14.container_toll.bus_class3_per_km');
  await expect(live.getByRole('status')).toContainText('精确到分');
  const bills = live.locator('[data-figure=invoice]');
  const before = await bills.textContent();
  await live.getByRole('slider').press('Home');
  await expect(bills).not.toHaveText(before ?? '');
  const moved = await bills.textContent();
  await expect(page.getByText(/“我的”相对“无政策”/)).toBeVisible();
  await expect(bills).toHaveText(moved ?? '');

  await page.getByRole('button', { name: '失效、延续、退坡三个并列' }).click();
  await page.getByRole('button', { name: /^计算 \d 个情景$/ }).click();
  await expect(page.getByText('尚未计算')).toHaveCount(0);
});

const amountIn = (text: string | null): number => Number(text?.replaceAll(',', ''));
