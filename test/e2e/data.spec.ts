import type { Page } from '@playwright/test';
import { breaches } from './breaches.ts';
import { inEachLook, LOOKS } from './looks.ts';
import { expect, openAnswered, overflow, rows, test } from './visit.ts';

const sources = (page: Page) => page.getByRole('grid', { name: '来源' }).getByRole('rowheader');

const openData = async (page: Page): Promise<void> => {
  await page.goto('/data');
  await expect(sources(page).first()).toBeVisible();
};

test('tells what every figure rests on, runs the back-test, and answers the questions of a sceptic', async ({
  page,
}) => {
  await openData(page);
  await test.step('the sources can be searched', async () => {
    const titles = sources(page);
    const all = await titles.allTextContents();
    expect(all.length).toBeGreaterThan(50);
    const last = all.at(-1) ?? '';
    await page.getByRole('searchbox', { name: '查找来源' }).fill(last.slice(0, 4));
    await expect.poll(() => titles.count()).toBeLessThan(all.length);
    expect(await titles.allTextContents()).toContain(last);
  });
  await test.step('the back-test can be cancelled', async () => {
    await page.getByRole('tab', { name: '回测' }).click();
    await pressOnce(page, '取消', '已算 ');
    await page.getByRole('button', { name: '开始回测' }).click();
    await expect(page.getByText(/已取消，保留已算的/)).toBeVisible();
    expect(await page.locator('tbody .backtest__verdict').count()).toBeGreaterThan(0);
  });
  await test.step('a figure asked about is shown, an enquiry asked about is put', async () => {
    await page.getByRole('tab', { name: '自测' }).click();
    await page.getByRole('button', { name: '看美元汇率' }).click();
    await expect(page.getByRole('article', { name: '出处' })).toContainText('元/美元');
    await page.getByRole('button', { name: '试 31 吨一箱' }).click();
    await expect(page.getByText(/31 吨超过 40HQ 的上限 [\d.]+ 吨/).first()).toBeVisible();
  });
});

test('a price of one’s own moves the lines it prices and no other, and stays for the next visit', async ({
  page,
}) => {
  await openAnswered(page);
  await rows(page).first().click();
  const total = page.locator('.cost-lines__subtotal .cost-lines__amount');
  const before = await total.textContent();
  await page
    .getByRole('button', { name: /^换装费 的出处/ })
    .first()
    .click();
  await page.getByRole('button', { name: '改用我的数值' }).click();
  await page.getByRole('textbox', { name: '我的数值' }).fill('777');
  await page.getByRole('button', { name: '采用' }).click();
  const told = page.getByRole('status', { name: '自有数据的影响' });
  await expect(told).toContainText('分毫未动');
  for (const line of await told.getByRole('listitem').all()) await expect(line).toContainText('换装费');
  await expect(total).not.toHaveText(before ?? '');

  expect(page.url()).not.toContain('777');
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '在用 1 项自有数据，查看' })).toBeVisible();
  await expect(total).not.toHaveText(before ?? '');

  await page.getByRole('button', { name: '在用 1 项自有数据，查看' }).click();
  await page.getByRole('button', { name: '全部恢复原值' }).click();
  await expect(page.getByText('还没有自有数据')).toBeVisible();
  await page.getByRole('button', { name: '去比选' }).click();
  await rows(page).first().click();
  await expect(total).toHaveText(before ?? '');
});

test('no part of the Data page breaks a rule of WCAG 2.2 AA', async ({ page }) => {
  await openData(page);
  for (const part of ['来源', '自有数据', '回测', '自测', '版本与署名']) {
    await page.getByRole('tab', { name: part }).click();
    await inEachLook(page, LOOKS, async (_, look, isNew) => {
      expect.soft(await breaches(page, isNew), `${part}, ${look}`).toEqual([]);
    });
  }
  await page.getByRole('searchbox', { name: '查一个数' }).fill('lpr');
  await page
    .getByRole('button', { name: /^参数 一年期贷款市场报价利率/ })
    .first()
    .click();
  await page.getByRole('button', { name: '改用我的数值' }).click();
  await page.getByRole('textbox', { name: '我的数值' }).fill('x');
  await page.getByRole('button', { name: '采用' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await inEachLook(page, LOOKS, async (_, look, isNew) => {
    expect.soft(await breaches(page, isNew), `card, ${look}`).toEqual([]);
    await expect.poll(() => overflow(page), look).toBe(0);
  });
});

/**
 * Presses a button from inside the page as soon as a text is there, however fast the work it stops and however slow
 * the machine.
 */
const pressOnce = (page: Page, button: string, text: string): Promise<void> =>
  page.evaluate(
    ([name, sign]) => {
      const observer = new MutationObserver(() => {
        if (!document.body.textContent?.includes(sign)) return;
        const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
        if (!found) return;
        observer.disconnect();
        found.click();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    [button, text] as const,
  );
