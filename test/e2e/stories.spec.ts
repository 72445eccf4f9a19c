import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, openAnswered, overflow, rows, test } from './visit.ts';

/** A Sunday; each enquiry names its own day after it. */
const TODAY = '2026-12-06T12:00:00+08:00';

/** What the page calls things, in the languages in which the stories are told. */
const WORDS = {
  zh: {
    line: '粘贴询价',
    form: '询价',
    detail: '明细',
    timeline: '时间轴',
    quote: '报价',
    customer: '客户',
    margin: '加价 %',
    check: '核验',
    choose: '选取文件…',
    proved: /各行相同，一分不差/,
  },
  en: {
    line: 'Paste an enquiry',
    form: 'Enquiry',
    detail: 'Detail',
    timeline: 'Timeline',
    quote: 'Quote',
    customer: 'Customer',
    margin: 'Margin %',
    check: 'Check',
    choose: 'Choose a file…',
    proved: /every line is the same, to the fen/,
  },
} as const;
type Words = (typeof WORDS)[keyof typeof WORDS];

const CJK_DAY = /\d\d-\d\d 周[一二三四五六日]/;
const ENGLISH_DAY = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d-\d\d/;

const figure = (text: string | null): number => Number((text ?? '').replace(/[^\d.]/g, ''));
const figureOf = async (locator: Locator): Promise<number> => figure(await locator.textContent());

const line = (page: Page, words: Words): Locator => page.getByRole('textbox', { name: words.line });
const form = (page: Page, words: Words): Locator =>
  page.getByRole('region', { name: words.form, exact: true });
const field = (page: Page, name: string): Locator => page.locator(`#field-${name}`);
const invoiceOf = (row: Locator): Locator => row.locator('.result-list__invoice .result-list__first');
const economicOf = (row: Locator): Locator => row.locator('.result-list__economic .result-list__first');

async function begin(page: Page, language: keyof typeof WORDS = 'zh'): Promise<void> {
  await page.clock.setFixedTime(TODAY);
  await openAnswered(page);
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
}

/** Waits for the routes of the enquiry that the form was just filled with. */
async function answered(page: Page, to: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`to=${to}`));
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('.result-list')).toHaveAttribute('data-state', 'ready');
}

/** Quotes the open route to a customer with a margin, takes the file home, brings it back and has it proved. */
async function quoteProvesItself(page: Page, words: Words, file: string): Promise<void> {
  await page.getByRole('button', { name: words.quote, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.quote });
  await dialog.getByLabel(words.customer, { exact: true }).fill('ACME 甲公司');
  await dialog.getByLabel(words.margin).fill('8');
  await expect(dialog.locator('.quote-sheet')).toContainText('ACME 甲公司');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: file, exact: true }).first().click();
  const download = await saved;
  await dialog.getByRole('tab', { name: words.check }).click();
  await dialog.locator('input[type=file]').setInputFiles(await fileOf(download));
  await expect(dialog.getByText(words.proved)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

const fileOf = async (download: Download) => ({
  name: download.suggestedFilename(),
  mimeType: 'application/octet-stream',
  buffer: await readFile(await download.path()),
});

test('laptops to Duisburg, by mouse: waiting is a bar, a day has a price, the batteries are a question', async ({
  page,
}) => {
  const words = WORDS.zh;
  await begin(page);
  await line(page, words).fill('2x40HQ 笔记本 9.5吨/柜 600万 西永到杜伊斯堡 2026-12-07好货 20天内');
  await page.getByRole('button', { name: '填入表单' }).click();
  await answered(page, 'DEDUI');
  await expect(field(page, 'ready')).toHaveValue('2026-12-07 18:00');
  await expect(field(page, 'deadline')).toHaveValue('2026-12-27 18:00');
  await expect(form(page, words).getByText(/锂电池.*国际段须另行确认/)).toBeVisible();
  await test.step('a day costs the value by its rate', async () => {
    const formula =
      (await form(page, words)
        .getByText(/¥6,000,000 ×/)
        .textContent()) ?? '';
    const percents = [...formula.matchAll(/([\d.]+) %/g)].map(([, percent]) => Number(percent));
    const aDay = (6_000_000 * percents.reduce((sum, percent) => sum + percent, 0)) / 100 / 365;
    await expect(field(page, 'dayCostCny')).toHaveAttribute(
      'placeholder',
      new RegExp(`${Math.round(aDay).toLocaleString('en')}$`),
    );
    await expect(page.locator('.sentence')).toContainText('一天的成本');
  });
  await test.step('the wait for the train is a bar among the legs', async () => {
    await rows(page).first().click();
    const timeline = page.getByRole('region', { name: words.timeline });
    await expect(timeline.locator('.timeline__row[data-kind=wait]').first()).toContainText(
      /等待发车.*\d+ [天时]/,
    );
    await expect(timeline.locator('.timeline__head')).toContainText(CJK_DAY);
    await expect(rows(page).first().locator('.result-list__departure')).toContainText(CJK_DAY);
  });
  await quoteProvesItself(page, words, 'Excel');
  await test.step('what was pasted outlasts a reload', async () => {
    const pasted = await line(page, words).inputValue();
    await page.reload();
    await expect(line(page, words)).toHaveValue(pasted);
    await expect(rows(page).first()).toBeVisible();
  });
});

test('laptops to Duisburg, in English and by keyboard alone', async ({ page }) => {
  const words = WORDS.en;
  await begin(page, 'en');
  await page.locator('.skip').focus();
  await tabTo(page, line(page, words));
  await page.keyboard.insertText(
    '2 x 40HC laptops 9.5t/box CNY 6m Xiyong to Duisburg ready 7 Dec 2026 within 20 days',
  );
  await page.keyboard.press('Enter');
  await answered(page, 'DEDUI');
  await expect(field(page, 'valueCny')).toHaveValue(/6,?000,?000/);
  await tabTo(page, rows(page).first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await tabTo(page, page.getByRole('button', { name: words.quote, exact: true }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words.quote });
  await tabTo(page, dialog.getByLabel(words.customer, { exact: true }));
  await page.keyboard.insertText('ACME');
  await tabTo(page, dialog.getByLabel(words.margin));
  await page.keyboard.insertText('8');
  const saved = page.waitForEvent('download');
  await tabTo(page, dialog.getByRole('button', { name: 'Proof file', exact: true }));
  await page.keyboard.press('Enter');
  const download = await saved;
  await tabTo(page, dialog.getByRole('tab', { selected: true }), 'Shift+Tab');
  await page.keyboard.press('End');
  await expect(dialog.getByRole('tab', { name: words.check })).toHaveAttribute('aria-selected', 'true');
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, dialog.locator('button', { hasText: words.choose }));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await fileOf(download));
  await expect(dialog.getByText(words.proved)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('durian to Chongqing, on a phone: time costs more than carriage, and a dry box is refused', async ({
  page,
}) => {
  const words = WORDS.zh;
  await page.setViewportSize({ width: 390, height: 844 });
  await begin(page);
  await page.getByRole('button', { name: '修改询价' }).click();
  await line(page, words).fill('30x40RF 榴莲 林查班到重庆 货值77万/柜 2026-12-07好货');
  await line(page, words).press('Enter');
  await answered(page, 'CNCKG');
  await expect(form(page, words).getByText('单箱乘以箱数')).toBeVisible();
  await expect(field(page, 'valueCny')).toHaveValue(/23,?100,?000/);
  await test.step('durian rides in no dry box', async () => {
    await field(page, 'equipment').selectOption('40HQ');
    await expect(
      form(page, words)
        .getByText(/须冷藏|需要冷藏|冷藏箱/)
        .first(),
    ).toBeVisible();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(field(page, 'equipment')).toHaveValue('40RF');
  });
  await page.getByRole('button', { name: '收起' }).click();
  const lead = rows(page).first();
  expect(await figureOf(economicOf(lead))).toBeGreaterThan(2 * (await figureOf(invoiceOf(lead))));
  expect(await overflow(page)).toBe(0);
  await lead.click();
  await expect(page.getByRole('region', { name: words.detail })).toContainText('货物贬值');
  await quoteProvesItself(page, words, '核验文件');
  expect(await overflow(page)).toBe(0);
});

test('electric cars to Jeddah, by mouse in English: a price for each car, and the strait on the way', async ({
  page,
}) => {
  const words = WORDS.en;
  await begin(page, 'en');
  await line(page, words).fill('120 EVs Chongqing to Jeddah CNY 18m ready 7 Dec 2026');
  await line(page, words).press('Enter');
  await answered(page, 'SAJED');
  await expect(rows(page).first()).toContainText(/[\d,]+\/car/);
  await expect(rows(page).first()).toContainText('Bab el-Mandeb');
  await test.step('the price nobody publishes is given by hand, and the total is whole', async () => {
    const detail = page.getByRole('region', { name: words.detail });
    await expect(detail.locator('.cost-lines__subtotal')).toContainText('≥');
    await page
      .getByRole('list', { name: 'To be settled' })
      .getByRole('button', { name: 'Replace with mine: Ocean freight' })
      .click();
    await page.getByRole('textbox', { name: 'Mine' }).fill('7000');
    await page.keyboard.press('Enter');
    await expect(detail.locator('.cost-lines__subtotal')).not.toContainText('≥');
    const total = await figureOf(detail.locator('.cost-lines__subtotal .cost-lines__amount'));
    await expect(detail.locator('.cost-lines__subtotal')).toContainText(
      `${(total / 120).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} per car`,
    );
  });
  await quoteProvesItself(page, words, 'Excel');
  await test.step('with the strait kept out, the page says what stands in the way', async () => {
    await line(page, words).fill('120 EVs Chongqing to Jeddah CNY 18m ready 7 Dec 2026 avoid Bab el-Mandeb');
    await line(page, words).press('Enter');
    await expect(page.locator('.issues')).toContainText('E03');
  });
});

test('copper concentrate to Chongqing: no duty is saved where there is none, and the page says so', async ({
  page,
}) => {
  const words = WORDS.zh;
  await page.setViewportSize({ width: 1024, height: 768 });
  await begin(page);
  await page.getByRole('button', { name: '修改询价' }).click();
  await line(page, words).fill('500吨铜精矿 26吨/20GP 新加坡到重庆 900万 2026-12-07好货');
  await line(page, words).press('Enter');
  await answered(page, 'SGSIN|CNCKG');
  await expect(field(page, 'boxes')).toHaveValue('20');
  await expect(form(page, words).getByText(/合计除以单箱重量/)).toBeVisible();
  await page.getByRole('button', { name: '收起' }).click();
  await rows(page).filter({ hasText: '海铁联运' }).first().click();
  const total = page.locator('.cost-lines__subtotal .cost-lines__amount');
  const before = await total.textContent();
  await page.getByRole('button', { name: '填写关税税率' }).click();
  const tax = page.locator('.policy__part:has(.tax__stated)');
  await tax.getByRole('combobox', { name: /单独列明国内段运费/ }).selectOption('true');
  await tax.getByRole('combobox', { name: /进口增值税能抵扣/ }).selectOption('true');
  await tax.getByRole('textbox', { name: /关税税率/ }).fill('0');
  await page.keyboard.press('Enter');
  await expect(tax).toContainText('不省关税，只是移动增值税');
  await expect(tax.getByRole('row', { name: /^关税/ })).toContainText('–');
  await page.getByRole('button', { name: '比选', exact: true }).first().click();
  await expect(total).toHaveText(before ?? '');
  await quoteProvesItself(page, words, 'Excel');
});

test('parcels to Bangkok as a part load: billed by measure or mass, flown by mass, there on a weekday', async ({
  page,
}) => {
  const words = WORDS.en;
  await page.setViewportSize({ width: 1366, height: 768 });
  await begin(page, 'en');
  await line(page, words).fill('LCL 8 cbm 2.1 t e-commerce CNY 300k Chongqing to Bangkok ready 7 Dec 2026');
  await line(page, words).press('Enter');
  await answered(page, 'THBKK');
  const detail = page.getByRole('region', { name: words.detail });
  await rows(page).filter({ hasText: 'Road' }).first().click();
  await expect(detail.getByRole('row', { name: /Port handling.* 8 / }).first()).toContainText('W/M');
  await rows(page).filter({ hasText: 'Air' }).first().click();
  await expect(detail.getByRole('row', { name: /Air freight/ })).toContainText('2,100');
  for (const row of await rows(page).all())
    await expect(row.locator('.result-list__on-time')).toContainText(ENGLISH_DAY);
  await quoteProvesItself(page, words, 'Excel');
  await test.step('a link says what it lacks, and of which edition it was', async () => {
    await openAnswered(page, `${page.url().replace(/&data=[^&#]*/, '&data=2020.01')}&own=2`);
    const notice = page.locator('.toast');
    await expect(notice).toContainText('The sender used 2 figures or rates of their own');
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toContainText('Link was made with data 2020.01');
    await notice.getByRole('button', { name: 'See differences' }).click();
    await expect(page.getByRole('tab', { name: 'Edition, credits' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});

/** Tab by Tab, as a person without a mouse; fails where the way never leads there. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard leads to ${target.toString()} by no ${key}.`);
}
