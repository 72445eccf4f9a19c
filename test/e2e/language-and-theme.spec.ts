import { expect, openAnswered, rows, test } from './visit.ts';

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
