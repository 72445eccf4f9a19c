import type { Page } from '@playwright/test';
import { workEveryControl } from './control-walk.ts';
import { expect, openAnswered, test } from './visit.ts';

/**
 * Of the cards of measures one of each kind is walked here, a rule and a lever, with the first parameters of each:
 * `every-control.test.tsx` walks all of them against the engine. Of the articles those that hold these two are. Of the
 * rows of a table and the items of a list, which are one part drawn again and again, the first two are.
 */
const LEFT_OUT = [
  '.article__head:not([aria-controls=policy-a1], [aria-controls=policy-a14])',
  'article.measure:not([aria-label="国际标准集装箱车辆通行费按三类客车"], [aria-label="铁海联运班列加密"]) *',
  '.measure .parameter ~ .parameter ~ .parameter *',
  'tr ~ tr ~ tr ~ tr *',
  'li ~ li ~ li *',
].join(', ');

/** The views, and what each shows last when it is opened. */
const VIEWS = [
  { name: '比选', isOpen: (page: Page) => page.getByRole('region', { name: '明细' }) },
  { name: '政策', isOpen: (page: Page) => page.getByRole('heading', { name: '最晚安全交货日' }) },
  { name: '探索', isOpen: (page: Page) => page.getByRole('grid').first() },
  {
    name: '数据',
    isOpen: (page: Page) => page.getByRole('grid', { name: '来源' }).getByRole('rowheader').first(),
  },
] as const;

for (const { name, isOpen } of VIEWS) {
  test(`every control of ${name} moves something else on the page`, async ({ page }) => {
    await openAnswered(page);
    await page.getByRole('button', { name, exact: true }).click();
    await expect(isOpen(page)).toBeVisible();
    const address = page.url();
    const { worked, idle } = await workEveryControl(page, LEFT_OUT, async () => {
      // A control that loads the page anew may still be about to.
      await expect(() => page.goto(address)).toPass();
      await expect(isOpen(page)).toBeVisible();
    });
    expect(worked.length).toBeGreaterThan(10);
    expect(idle).toEqual([]);
  });
}
