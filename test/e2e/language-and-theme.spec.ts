import type { Page } from '@playwright/test';
import { expect, openAnswered, rows, test } from './visit.ts';

/** Labels of the form that the button between origin and destination covers. */
const labelsCovered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const button = document.querySelector('.ends__swap')?.getBoundingClientRect();
    return [...document.querySelectorAll('.ends .field__label')].flatMap((label) => {
      const text = document.createRange();
      text.selectNodeContents(label);
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const isClear =
        !button ||
        right <= button.left ||
        left >= button.right ||
        bottom <= button.top ||
        top >= button.bottom;
      return isClear ? [] : [label.textContent ?? ''];
    });
  });

test('speaks English at a press, keeps the figures and remembers', async ({ page }) => {
  await openAnswered(page);
  const figures = await rows(page).locator('.result-list__invoice .result-list__first').allTextContents();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/Yusuan/);
  await expect(page.getByRole('region', { name: 'Routes', exact: true })).toBeVisible();
  expect(await rows(page).locator('.result-list__invoice .result-list__first').allTextContents()).toEqual(
    figures,
  );
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the list is as dense in English as in Chinese, and no amount or word is cut short', async ({
  page,
}) => {
  await openAnswered(page);
  for (const width of [1440, 1366, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    const heights: Record<string, number> = {};
    for (const [language, press] of [
      ['en', 'English'],
      ['zh', '中文'],
    ] as const) {
      await page.getByRole('button', { name: press }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(language));
      expect.soft(await labelsCovered(page), `${language}, ${width} px`).toEqual([]);
      heights[language] = await rows(page).evaluateAll((all) =>
        all.reduce((sum, row) => sum + row.clientHeight, 0),
      );
      const cut = rows(page).locator('span, td');
      const tooWide = await cut.evaluateAll((all) =>
        all
          .filter(
            (one) =>
              getComputedStyle(one).display !== 'inline' &&
              !one.classList.contains('visually-hidden') &&
              one.scrollWidth > one.clientWidth + 1 &&
              one.clientWidth > 0,
          )
          .map((one) => one.textContent),
      );
      expect.soft(tooWide, `${language}, ${width} px`).toEqual([]);
    }
    expect.soft(heights.en, `${width} px`).toBeLessThanOrEqual(1.1 * (heights.zh ?? 0));
  }
});

test('follows the device until told otherwise', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAnswered(page);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: '改用浅色' }).click();
  await expect.poll(background).not.toBe(dark);
  await page.getByRole('button', { name: '改用深色' }).click();
  await expect.poll(background).toBe(dark);
});
