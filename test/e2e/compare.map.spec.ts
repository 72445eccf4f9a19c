import { breaches } from './breaches.ts';
import { leverAddress } from './lever-address.ts';
import { inEachLook, LOOKS } from './looks.ts';
import { expect, mapIdle, openAnswered, overflow, rows, test } from './visit.ts';

test('opens on an answered example with its map drawn, fits every width, and breaks no rule of WCAG 2.2 AA that a machine can check', async ({
  page,
}) => {
  await openAnswered(page);
  expect(await rows(page).count()).toBeGreaterThan(2);
  await expect(page.getByRole('status').filter({ hasText: '条路线' })).toHaveCount(1);
  await mapIdle(page);
  const map = page.getByRole('region', { name: '地图（可跳过）' });
  await map.getByRole('button', { name: /^视图内列表/ }).click();
  const stops = map.getByRole('list', { name: '视图内的场站' }).getByRole('listitem');
  await expect(stops.filter({ hasText: 'CNCKG-TJC' })).toHaveCount(1);
  expect(await stops.count()).toBeGreaterThan(2);
  await map.getByRole('button', { name: /^视图内列表/ }).click();

  // From wide to narrow, so that the map, which takes long to draw, is not taken away and drawn again.
  const looks = [...LOOKS, { theme: 'light', width: 1024 } as const].toSorted((a, b) => b.width - a.width);
  await inEachLook(page, looks, async (_, look, isNew) => {
    await expect.poll(() => overflow(page), look).toBe(0);
    expect.soft(await breaches(page, isNew), look).toEqual([]);
  });
  await test.step('on a narrow screen the map is asked for, and drawn as wide as its place from then on', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    await page
      .getByRole('tab', { name: '地图' })
      .or(page.getByRole('button', { name: '地图', exact: true }))
      .first()
      .click();
    for (const width of [390, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const canvas = page.locator('canvas').first();
      await expect(canvas).toBeInViewport();
      await expect
        .poll(() => canvas.evaluate((drawn) => drawn.clientWidth === drawn.parentElement?.clientWidth))
        .toBe(true);
      await mapIdle(page);
    }
  });
  await rows(page).first().click();
  const detail = page.getByRole('region', { name: '明细' });
  await expect(detail.locator('.grade--button').first()).toBeVisible();
  await test.step('what the source chips open can be reached in the list of sources too', async () => {
    await detail.getByRole('tab', { name: '依据' }).click();
    await expect(detail.getByRole('tabpanel').getByRole('row').nth(1)).toBeVisible();
    expect(await breaches(page)).toEqual([]);
  });
});

test('a lever that is set is marked on the map, and leads to its card and from there back to its place', async ({
  page,
}) => {
  await openAnswered(page, leverAddress());
  await mapIdle(page);
  const map = page.getByRole('region', { name: '地图（可跳过）' });
  await map.getByRole('button', { name: '措施作用处 1' }).click();
  const lever = map.getByRole('list', { name: '在地图上标出的措施' }).getByRole('listitem').last();
  await expect(lever).toContainText('1 个场站');
  expect(await breaches(page)).toEqual([]);
  await lever.getByRole('button', { name: /^看措施卡片/ }).click();
  const card = page.getByRole('article').filter({ hasText: '三峡船闸' });
  await expect(card).toBeFocused();
  await card.getByRole('button', { name: /^在地图上看作用处/ }).click();
  await mapIdle(page);
  await expect(lever.getByRole('button').first()).toHaveAttribute('aria-pressed', 'true');
  await expect(map.getByRole('button', { name: '视图内列表 0' })).toBeVisible();
});
