import { expect, mapIdle, openAnswered, test } from './visit.ts';

for (const width of [390, 1024, 1440]) {
  test(`fits a page ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openAnswered(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    if (width < 1024)
      await page
        .getByRole('tab', { name: '地图' })
        .or(page.getByRole('button', { name: '地图', exact: true }))
        .first()
        .click();
    await mapIdle(page);
    await expect(page.locator('canvas').first()).toBeVisible();
  });
}
