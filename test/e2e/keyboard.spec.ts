import { expect, openAnswered, rows, test } from './visit.ts';

test('reaches results past the form, opens a route and goes back to the origin without a mouse', async ({
  page,
}) => {
  await openAnswered(page);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#results')).toBeFocused();
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: '起' })).toBeFocused();
  await page.keyboard.press('Escape');
});

test('can reach every control of the header and the form by Tab, never losing sight of the focus', async ({
  page,
}) => {
  await openAnswered(page);
  const seen = new Set<string>();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.id ?? element.textContent ?? '';
      return { name: `${element.tagName} ${name}`, isVisible: box.width > 0 && box.height > 0 };
    });
    if (!focus) break;
    expect(focus.isVisible, focus.name).toBe(true);
    seen.add(focus.name);
  }
  expect([...seen].filter((name) => name.startsWith('INPUT')).length).toBeGreaterThan(5);
});
