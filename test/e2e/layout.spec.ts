import type { Page } from '@playwright/test';
import { expect, openAnswered, overflow, rows, test } from './visit.ts';

const form = (page: Page) => page.getByRole('region', { name: '询价', exact: true });

/** Pairs of texts of one row of the list, or of one cost line, of which one covers the other. */
const collisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Around what is drawn of a text, without what is there for listeners alone. */
    const boxOf = (cell: Element): DOMRect => {
      const copy = document.createRange();
      copy.selectNodeContents(cell);
      const hidden = cell.querySelector('.visually-hidden');
      if (hidden) copy.setStartAfter(hidden);
      return copy.getBoundingClientRect();
    };
    const found: string[] = [];
    for (const row of document.querySelectorAll(
      '.result-list__row, .cost-lines__row, .cost-lines__subtotal, .cost-lines__total',
    )) {
      const texts = [
        ...row.querySelectorAll(
          '.result-list__first, .result-list__second, .badge, .cost-lines__sum-name, td.cost-lines__amount, td.cost-lines__price, td.cost-lines__quantity, td.cost-lines__range',
        ),
      ]
        .map((cell) => ({ text: cell.textContent ?? '', box: boxOf(cell) }))
        .filter(({ box }) => box.width > 1);
      for (const [index, a] of texts.entries()) {
        for (const b of texts.slice(index + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 1 && down > 4) found.push(`${a.text} / ${b.text}`);
        }
      }
    }
    return found;
  });

/** Choices whose text has no room, and buttons that cut theirs off. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('no canvas to measure texts on');
    const choices = [...document.querySelectorAll('select')].filter((select) => {
      if (!select.checkVisibility() || select.clientWidth < 2) return false;
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      pen.font = font;
      const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return [...select.selectedOptions].some(({ label }) => pen.measureText(label).width > room + 1);
    });
    const buttons = [...document.querySelectorAll('button, label, [role=tab]')].filter(
      (button) =>
        button.checkVisibility() &&
        getComputedStyle(button).overflowX !== 'visible' &&
        button.scrollWidth > button.clientWidth + 1,
    );
    return [
      ...choices.map(({ id, selectedOptions }) => `${id}: ${selectedOptions[0]?.label}`),
      ...buttons.map(({ className, textContent }) => `${className}: ${textContent}`),
    ];
  });

/** Rows of the list of which all can be seen. */
const rowsInSight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const list = document.querySelector('#results')?.getBoundingClientRect();
    if (!list) return 0;
    const bottom = Math.min(list.bottom, window.innerHeight);
    return [...document.querySelectorAll('.result-list__row[data-id]')].filter(
      (row) => row.getBoundingClientRect().bottom <= bottom + 1,
    ).length;
  });

/** Whether nothing that stays in sight beside the list covers the detail, once the page is scrolled to its end. */
const isDetailOnTop = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    const detail = document.querySelector('.compare__detail');
    if (!detail) return false;
    const { right, top, bottom } = detail.getBoundingClientRect();
    const middle = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2;
    const isOnTop = [top + 8, middle].every((y) => detail.contains(document.elementFromPoint(right - 24, y)));
    window.scrollTo(0, 0);
    return isOnTop;
  });

test('figures of any size stand clear of each other, and a laptop has form, list, map and scenario in sight', async ({
  page,
}) => {
  await openAnswered(page);
  await test.step('the rows of the example, up to eight, are in sight at once', async () => {
    const count = await rows(page).count();
    await expect.poll(() => rowsInSight(page)).toBeGreaterThanOrEqual(Math.min(8, count));
  });
  await form(page).getByLabel('箱数').fill('240');
  await form(page).getByLabel('箱数').press('Enter');
  await expect(rows(page).first().locator('.result-list__invoice')).toContainText(/\d,\d{3},\d{3}/);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1366, 768],
    [1280, 720],
    [1024, 768],
    [390, 844],
  ] as const) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height });
      await expect.poll(() => overflow(page)).toBe(0);
      expect.soft(await collisions(page), `${width} px`).toEqual([]);
      expect.soft(await clipped(page), `${width} px`).toEqual([]);
      await expect.soft(page.getByRole('combobox', { name: '情景' })).toBeVisible();
      await expect.soft(page.getByText('2026-11-20').first()).toBeAttached();
      if (width >= 1024)
        expect.soft(await isDetailOnTop(page), `${width} px, scrolled to the end`).toBe(true);
      if (width >= 1280) {
        await expect.soft(form(page)).toBeVisible();
        expect
          .soft(
            await page
              .locator('.time > input[type=text]')
              .evaluateAll(
                (inputs) => inputs.filter((input) => input.scrollWidth > input.clientWidth).length,
              ),
          )
          .toBe(0);
      }
    });
  }
  for (const language of ['English', '中文'] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: language, exact: true }).click();
    for (const load of ['CAR', 'WAGON', 'LCL', '40HQ'] as const) {
      await test.step(`${language}, ${load}`, async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.locator('#field-equipment').selectOption(load);
        for (const width of [1440, 1366, 1280]) {
          await page.setViewportSize({ width, height: 768 });
          await expect.soft.poll(() => clipped(page), `${width} px`).toEqual([]);
        }
        if (load !== 'CAR') return;
        for (const width of [1024, 390]) {
          await page.setViewportSize({ width, height: 844 });
          await page.getByRole('button', { name: /^(?:修改询价|Edit the enquiry)$/ }).click();
          await expect(page.locator('#field-equipment')).toBeVisible();
          await expect.soft.poll(() => clipped(page), `form at ${width} px`).toEqual([]);
          await expect.soft.poll(() => overflow(page), `form at ${width} px`).toBe(0);
          await page.getByRole('button', { name: /^(?:收起|Close)$/ }).click();
        }
      });
    }
  }
});

/** Buttons of the bill that are cut off at the side. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const side = document.querySelector('.detail__body')?.getBoundingClientRect();
    if (side === undefined) throw new Error('no bill to look at');
    return [...document.querySelectorAll('.cost-lines button')]
      .filter((button) => button.getBoundingClientRect().right > side.right + 1)
      .map((button) => button.getAttribute('aria-label') ?? '');
  });

test('to a finger a bill is whole on a phone: its chips have the room that they need', async ({ page }) => {
  await openAnswered(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  try {
    for (const [language, detail] of [
      ['中文', '明细'],
      ['English', 'Detail'],
    ] as const) {
      await page.getByRole('button', { name: language, exact: true }).click();
      await page.getByRole('button', { name: detail, exact: true }).click();
      const chip = page.locator('.cost-lines .grade--button').first();
      await expect.poll(async () => (await chip.boundingBox())?.width).toBe(44);
      expect.soft(await cutOff(page), language).toEqual([]);
      expect.soft(await collisions(page), language).toEqual([]);
    }
  } finally {
    await device.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await device.detach();
  }
});

test('panes are resized by the keyboard and the pointer, stay so, and go back', async ({ page }) => {
  await openAnswered(page);
  const divider = page.getByRole('separator', { name: '询价与结果的分界' });
  const width = () => form(page).evaluate((pane) => pane.getBoundingClientRect().width);
  const first = await width();
  await divider.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(first + 48);
  await expect(divider).toHaveAttribute('aria-valuenow', String(first + 48));
  await openAnswered(page);
  expect(await width()).toBe(first + 48);
  const box = await divider.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, 500);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) - 26, 500, { steps: 3 });
  await page.mouse.up();
  await expect.poll(width).toBe(first + 18);
  await divider.press('Enter');
  await expect.poll(width).toBe(first);
});

test('on a phone a chosen row leads to its cost lines; four times magnified nothing docked covers the page', async ({
  page,
}) => {
  await openAnswered(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await rows(page).nth(1).click();
  const detail = page.getByRole('region', { name: '明细' });
  await expect(detail).toBeInViewport();
  await expect(detail).toBeFocused();
  await page.setViewportSize({ width: 320, height: 256 });
  for (const pane of ['列表', '明细']) {
    await page.getByRole('button', { name: pane, exact: true }).click();
    await expect.poll(() => overflow(page)).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 400));
    const free = await page.evaluate(() => {
      const docked = [...document.querySelectorAll('.header, .header__views, .pane-switch')]
        .map((bar) => bar.getBoundingClientRect())
        .map((bar) => Math.max(0, Math.min(bar.bottom, window.innerHeight) - Math.max(bar.top, 0)));
      return window.innerHeight - docked.reduce((sum, height) => sum + height, 0);
    });
    expect(free).toBeGreaterThan(180);
  }
});

test('a price date that cannot be read leaves the header whole, and the form above gives way to the pane chosen', async ({
  page,
}) => {
  await openAnswered(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('combobox', { name: 'Which day’s prices are billed' }).selectOption('other');
  const day = page.getByRole('textbox', { name: /^Price date/ });
  await day.fill('last year');
  await expect(page.getByRole('list', { name: 'To be settled' })).toContainText('"last year"');
  const sideways = await page.evaluate(() => {
    const header = document.querySelector('.header');
    return header === null ? null : header.scrollWidth - header.clientWidth;
  });
  expect(sideways).toBe(0);
  await page.getByRole('button', { name: 'Policy', exact: true }).click();
  await expect(page.getByText('The time "last year" cannot be read', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Edit the enquiry' }).click();
  await expect(page.getByRole('region', { name: 'Enquiry', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Detail', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Enquiry', exact: true })).toBeHidden();
});

test('a list that is opened below the rows comes into sight', async ({ page }) => {
  await openAnswered(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  const toggle = page.getByRole('button', { name: /^▸? ?未入选方案/ });
  await toggle.click();
  await expect(toggle).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.list-foot__list').first().getByRole('listitem').first()).toBeInViewport({
    ratio: 1,
  });
});

test('the card of shortcuts opens by ?, closes by Escape and gives the focus back', async ({ page }) => {
  await openAnswered(page);
  await rows(page).first().focus();
  await page.keyboard.press('?');
  const card = page.getByRole('dialog', { name: '键盘快捷键' });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(rows(page).first()).toBeFocused();
});
