import type { Page } from '@playwright/test';
import { EDITION } from './edition.ts';
import { expect, openAnswered, rows, test } from './visit.ts';

/** By sea to Jebel Ali, in the days of the strait with little room. */
const TO_THE_GULF =
  `/?q=1&data=${EDITION}&from=CNCKG&to=AEJEA&box=40HQ&n=1&t=12&value=400000&goods=general&ready=2026-12-07T18:00` +
  '&deadline=&day=&late=&legs=5&dg=0';
const NARROWS = '运力减少：霍尔木兹海峡';

/** Each route with its times, without the chips beside its name. */
const timesOf = async (page: Page): Promise<string[]> =>
  rows(page).locator('.result-list__time').allTextContents();
const idle = (page: Page) => expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');

test('an event on a route is switched off and one of one’s own added: figures, link and undo go with them', async ({
  page,
}) => {
  await openAnswered(page, TO_THE_GULF);
  const met = rows(page).filter({ hasText: NARROWS });
  await met.first().click();
  const known = await timesOf(page);

  await page.getByRole('region', { name: '明细' }).getByRole('button', { name: NARROWS }).click();
  const card = page.getByRole('dialog', { name: NARROWS });
  await expect(card).toContainText('被甩到下一班的可能为 70 %');
  await card.getByRole('button', { name: '停用' }).click();
  await expect(page).toHaveURL(/without=hormuz/);
  await expect(met).toHaveCount(0);
  await idle(page);
  const withRoom = await timesOf(page);
  expect(withRoom).not.toEqual(known);

  await test.step('the link alone brings the same figures', async () => {
    await openAnswered(page, page.url());
    expect(await timesOf(page)).toEqual(withRoom);
  });

  await page.getByRole('button', { name: '事件: 改动 1 项' }).click();
  const dialog = page.getByRole('dialog', { name: '事件', exact: true });
  await dialog.getByRole('combobox', { name: '地点' }).fill('马六甲');
  await page.getByRole('option', { name: /马六甲海峡/ }).click();
  await expect(page.getByRole('listbox')).toBeHidden();
  await dialog.getByRole('combobox', { name: '影响' }).selectOption({ label: '余下运力' });
  await dialog.getByRole('textbox', { name: '数值' }).fill('40');
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page).toHaveURL(/event=/);
  await page.keyboard.press('Escape');
  await expect(rows(page).filter({ hasText: '运力减少：马六甲海峡' }).first()).toBeVisible();
  await idle(page);
  expect(await timesOf(page)).not.toEqual(withRoom);

  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page).not.toHaveURL(/event=/);
  await idle(page);
  await expect.poll(() => timesOf(page)).toEqual(withRoom);
});
