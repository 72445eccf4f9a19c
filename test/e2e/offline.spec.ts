import type { Page } from '@playwright/test';
import { serveEditions } from './edition-server.ts';
import { expect, openAnswered, rows, test } from './visit.ts';

test.use({
  serviceWorkers: 'allow',
  ownTab: true,
  harmless: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/,
});

/** Waits until the whole edition is stored and the page is given from there. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });

test('after one visit every view works without a network, and the page can be installed', async ({
  page,
}) => {
  const context = page.context();
  await openAnswered(page);
  await stored(page);
  await context.setOffline(true);
  for (const [view, sign] of [
    ['探索', page.getByRole('tab', { name: '场站' })],
    ['政策', page.getByRole('heading', { name: '措施' }).first()],
    ['数据', page.getByRole('grid', { name: '来源' })],
    ['比选', rows(page).first()],
  ] as const) {
    await page.getByRole('button', { name: view, exact: true }).click();
    await expect(sign, view).toBeVisible();
  }
  await test.step('a new visit too, by the address of a view, with answers of its own', async () => {
    await page.goto('/policy');
    await page.getByRole('button', { name: '比选', exact: true }).click();
    await page.getByRole('textbox', { name: '箱数' }).fill('7');
    await expect(page).toHaveURL(/n=7/);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await rows(page).first().click();
    await page.getByRole('button', { name: /CSV/ }).first().click();
  });
  await context.setOffline(false);
  await test.step('what a browser asks of a page to install it is there', async () => {
    const client = await context.newCDPSession(page);
    const { errors } = await client.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
  });
});

test.describe('where two editions meet', () => {
  // On a machine at its limits Chromium at times holds the old worker busy for minutes, whatever is asked of the new one.
  test.describe.configure({ retries: 2 });

  test('a new edition waits until it is asked for, and comes whole', async ({ browser }) => {
    const server = await serveEditions();
    const context = await browser.newContext({ locale: 'zh-CN' });
    const tab = await context.newPage();
    const edition = tab.locator('head');
    const note = tab.getByRole('status', { name: '本机保存与版本' });
    await openAnswered(tab, server.address);
    await stored(tab);
    server.publish('second');
    await openAnswered(tab, server.address);
    await expect(edition).toHaveAttribute('data-edition', 'first');
    await expect(note).toContainText('新版本已备好');
    const second = await context.newPage();
    await openAnswered(second, server.address);
    await note.getByRole('button', { name: '重新载入' }).click();
    await expect(edition).toHaveAttribute('data-edition', 'second');
    await expect(rows(tab).first()).toBeVisible();
    await expect(note).toHaveCount(0);
    await expect(second.getByRole('status', { name: '本机保存与版本' })).toContainText('新版本已备好');
    await context.close();
    server.close();
  });
});
