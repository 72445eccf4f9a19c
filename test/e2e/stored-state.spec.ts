import type { Page } from '@playwright/test';
import { expect, openAnswered, rows, test } from './visit.ts';

const notes = (page: Page) => page.getByRole('status', { name: '本机保存与版本' });
const scenario = (page: Page) => page.getByRole('combobox', { name: '情景' });
const switches = (page: Page) => page.locator('.measure__switch input');
const lead = (page: Page) => rows(page).first().locator('.result-list__invoice .result-list__first');

/** Has the device hold texts before the page first runs. */
const store = (page: Page, texts: Readonly<Record<string, string>>) =>
  page.addInitScript((stored) => {
    if (sessionStorage.getItem('planted')) return;
    sessionStorage.setItem('planted', '1');
    for (const [key, text] of Object.entries(stored)) localStorage.setItem(key, text);
  }, texts);

const OWN = {
  schema: 1,
  id: 'mine',
  title: { zh: '我的', en: 'Mine' },
  base: 'in-force',
  disable: ['a14.container_toll', 'a99.gone'],
};

test.describe('on a device that another edition wrote to', () => {
  test.use({ ownTab: true });

  test('what a newer edition has renamed is set aside, the rest is in force, and there is a way out', async ({
    page,
  }) => {
    await store(page, {
      'yusuan.policy.1': JSON.stringify({
        scenario: OWN,
        facts: { no_such_fact: true },
        parameters: {},
        handOver: null,
      }),
    });
    await openAnswered(page);
    await expect(scenario(page).locator('option:checked')).toHaveText('我的');
    await expect(notes(page)).toContainText('有 2 项没有采用（a99.gone, no_such_fact）');
    const download = page.waitForEvent('download');
    await notes(page).getByRole('button', { name: '导出原文' }).click();
    expect((await download).suggestedFilename()).toBe('yusuan-policy.json');
    await page.reload();
    await expect(notes(page)).toContainText('no_such_fact');
    await notes(page).getByRole('button', { name: '删除原文' }).click();
    await expect(notes(page)).toHaveCount(0);
    await page.reload();
    await expect(rows(page).first()).toBeVisible();
    await expect(notes(page)).toHaveCount(0);
  });
});

test('garbage in every store keeps no page from opening, and none of it is lost', async ({ page }) => {
  const garbage = '{"\u0000garbage';
  await page.goto('/data');
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yusuan', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('own');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('own', 'readwrite');
          writing.objectStore('own').put(text, 'figures');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    '{"schema":"yusuan.own-figures/2.0.0","figures":[]}',
  );
  const keys = ['yusuan.state.1', 'yusuan.policy.1', 'yusuan.scenarios.1', 'yusuan.basemap.1'];
  await page.evaluate(
    ([names, text]) => {
      sessionStorage.clear();
      for (const name of names) localStorage.setItem(name, text);
    },
    [keys, garbage] as const,
  );
  await openAnswered(page, '/');
  await expect(notes(page).getByRole('button', { name: '导出原文' })).toHaveCount(5);
  await scenario(page).selectOption({ label: '无政策' });
  await page.getByRole('textbox', { name: '箱数' }).fill('3');
  await expect(page).toHaveURL(/n=3/);
  const aside = await page.evaluate(() => JSON.parse(localStorage.getItem('yusuan.aside.1') ?? '[]'));
  expect(aside.map(({ text }: { readonly text: string }) => text).toSorted()).toEqual(
    ['{"schema":"yusuan.own-figures/2.0.0","figures":[]}', ...keys.map(() => garbage)].toSorted(),
  );
});

test.describe('on a device that stores nothing', () => {
  test.use({ ownTab: true });

  test('the page works where nothing can be stored, and says what will be lost', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('closed', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get: refuse });
    });
    await openAnswered(page);
    await expect(notes(page)).toHaveCount(0);
    await page.getByRole('button', { name: '政策', exact: true }).click();
    await switches(page).first().click();
    await expect(notes(page)).toContainText('没有存下“我的情景和政策情景与事实”');
  });
});

test('a database that another tab holds does not hold up the first answer', async ({ page }) => {
  const holder = await page.context().newPage();
  await holder.route('**/blank', (route) => route.fulfill({ body: '', contentType: 'text/html' }));
  await holder.goto('/blank');
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('yusuan', 1);
        opening.onupgradeneeded = () => {
          const table = opening.result.createObjectStore('own');
          const stay = (): void => {
            table.get('figures').onsuccess = stay;
          };
          stay();
          resolve();
        };
      }),
  );
  await openAnswered(page);
  await expect(notes(page)).toContainText('另一个标签页占用着本机数据库');
  await holder.close();
  await expect(notes(page)).toHaveCount(0);
});

test('two tabs that change scenarios keep both, and a preset throws none away', async ({ page }) => {
  await openAnswered(page);
  const other = await page.context().newPage();
  await openAnswered(other);
  for (const [tab, nth] of [
    [page, 0],
    [other, 1],
  ] as const) {
    await tab.getByRole('button', { name: '政策', exact: true }).click();
    await switches(tab).nth(nth).click();
    await expect(scenario(tab).locator('option:checked')).toHaveText(nth === 0 ? '我的' : '我的 2');
  }
  await scenario(page).selectOption({ label: '无政策' });
  await expect(scenario(page).locator('option')).toContainText(['我的', '我的 2']);
  await page.reload();
  await expect(scenario(page).locator('option')).toContainText(['我的', '我的 2']);
  await test.step('the same one changed in both is asked about', async () => {
    await scenario(page).selectOption({ label: '我的 2' });
    await expect(scenario(page).locator('option:checked')).toHaveText('我的 2');
    await switches(other).nth(2).click();
    await expect(notes(page)).toContainText('另一个标签页更改了“我的情景”');
    await notes(page).getByRole('button', { name: '改用新的' }).click();
    await expect(notes(page)).toHaveCount(0);
    await expect(scenario(page).locator('option')).toContainText(['我的', '我的 2']);
  });
});

test('one line of steps goes through all views, own prices too, and outlives a reload', async ({ page }) => {
  await openAnswered(page);
  const before = (await lead(page).textContent()) ?? '';
  await page.getByRole('textbox', { name: '箱数' }).fill('3');
  await expect(lead(page)).not.toHaveText(before);
  const three = (await lead(page).textContent()) ?? '';
  await rows(page).first().click();
  await page
    .getByRole('button', { name: /^换装费 的出处/ })
    .first()
    .click();
  await page.getByRole('button', { name: '改用我的数值' }).click();
  await page.getByRole('textbox', { name: '我的数值' }).fill('777');
  await page.getByRole('button', { name: '采用' }).click();
  await expect(page.getByRole('button', { name: '在用 1 项自有数据，查看' })).toBeVisible();
  await scenario(page).selectOption({ label: '无政策' });
  await expect(scenario(page).locator('option:checked')).toHaveText('无政策');
  await page.reload();
  await expect(lead(page)).toBeVisible();
  await page.getByRole('button', { name: /^数据/ }).first().click();
  await page.keyboard.press('Control+z');
  await expect(scenario(page).locator('option:checked')).toHaveText('现行有效');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '在用 1 项自有数据，查看' })).toHaveCount(0);
  await page.getByRole('button', { name: '比选', exact: true }).click();
  await expect(lead(page)).toHaveText(three);
  await page.keyboard.press('Control+z');
  await expect(lead(page)).toHaveText(before);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z');
  await expect(scenario(page).locator('option:checked')).toHaveText('无政策');
  await expect(page.getByRole('button', { name: '在用 1 项自有数据，查看' })).toBeVisible();
});

test('all that is stored goes when that is asked for and said once more', async ({ page }) => {
  await openAnswered(page);
  await page.getByRole('textbox', { name: '箱数' }).fill('3');
  await expect(page).toHaveURL(/n=3/);
  await scenario(page).selectOption({ label: '无政策' });
  await expect(scenario(page).locator('option:checked')).toHaveText('无政策');
  await page.getByRole('button', { name: /^数据/ }).first().click();
  await page.getByRole('tab', { name: '版本' }).click();
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(page.getByRole('alert')).toContainText('要保留的请先导出');
  await page.getByRole('button', { name: '保留', exact: true }).click();
  await page.getByRole('button', { name: '全部清除' }).click();
  await page.getByRole('button', { name: '删除并重新载入' }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page).not.toHaveURL(/n=3/);
  await expect(scenario(page).locator('option:checked')).toHaveText('现行有效');
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
});

test('a link opens with scenario, order and route, and what the device had can be gone back to', async ({
  page,
  browser,
}) => {
  await openAnswered(page);
  await scenario(page).selectOption({ label: '无政策' });
  await page.getByRole('columnheader', { name: /CO₂e/ }).getByRole('button').click();
  await rows(page).nth(1).click();
  const [order, open] = [await rows(page).allTextContents(), await rows(page).nth(1).getAttribute('data-id')];
  const link = page.url();
  const stranger = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  const theirs = await stranger.newPage();
  const another = new URL(link);
  another.searchParams.set('to', 'SGSIN');
  for (const name of ['policy', 'sort', 'open']) another.searchParams.delete(name);
  await openAnswered(theirs, another.href);
  await theirs.getByRole('textbox', { name: '箱数' }).fill('3');
  await expect(theirs).toHaveURL(/n=3/);
  await theirs.goto(`${link.replaceAll('&', '&amp;')}。`);
  await expect(theirs.getByText('已按链接打开')).toBeVisible();
  await expect(rows(theirs)).toHaveText(order);
  await expect(rows(theirs).nth(1)).toHaveAttribute('data-id', open ?? '');
  await expect(rows(theirs).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(scenario(theirs).locator('option:checked')).toHaveText('无政策');
  await theirs.getByRole('button', { name: '撤销' }).click();
  await theirs.getByRole('button', { name: '撤销' }).click();
  await expect(theirs).toHaveURL(/SGSIN/);
  await expect(scenario(theirs).locator('option:checked')).toHaveText('现行有效');
  await stranger.close();
});

test.describe('where the network fails', () => {
  test.use({
    ownTab: true,
    harmless: /Failed to load resource|Failed to fetch dynamically imported module/,
  });

  test('a part that cannot be loaded says so, and comes when it is asked for again', async ({ page }) => {
    await openAnswered(page);
    await page.route(/explore-view-.*\.js/, (route) => route.abort());
    await page.getByRole('button', { name: '探索', exact: true }).click();
    const missing = page.getByRole('alert').filter({ hasText: '这一部分没有载入成功' });
    await expect(missing).toBeVisible();
    await page.getByRole('button', { name: '比选', exact: true }).click();
    await expect(rows(page).first()).toBeVisible();
    await page.getByRole('button', { name: '探索', exact: true }).click();
    await page.unroute(/explore-view-.*\.js/);
    await missing.getByRole('button', { name: '再试' }).click();
    await expect(page.getByRole('tab', { name: '场站' })).toBeVisible();
  });
});
