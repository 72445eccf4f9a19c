import { breaches } from './breaches.ts';
import { expect, openAnswered, rows, test } from './visit.ts';

/**
 * The source chips of the cost lines stand closer than 24 px to a mouse. The rule on target size allows that where
 * the same can be reached by larger targets, here the list of sources.
 */
const hasEquivalent = (rule: string, html: string): boolean =>
  rule === 'target-size' && html.includes('grade--button');

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`no rule of WCAG 2.2 AA that a machine can check is broken, ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await openAnswered(page);
      expect(await breaches(page, hasEquivalent)).toEqual([]);
    });
  }
}

test('what the source chips open can be reached in the list of sources too', async ({ page }) => {
  await openAnswered(page);
  await rows(page).first().click();
  const detail = page.getByRole('region', { name: '明细' });
  const chips = detail.locator('.grade--button');
  await expect(chips.first()).toBeVisible();
  await detail.getByRole('tab', { name: '依据' }).click();
  await expect(detail.getByRole('tabpanel').getByRole('row').nth(1)).toBeVisible();
  expect(await breaches(page, hasEquivalent)).toEqual([]);
});
