import type { Page } from '@playwright/test';
import { expect, test } from './visit.ts';

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** Each theme on a narrow and on a wide screen; side by side where only the width changes. */
export const LOOKS: readonly Look[] = [
  { theme: 'light', width: 390 },
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 1440 },
  { theme: 'dark', width: 390 },
];

/** What may differ from the looks before: everything, or, where one was as wide, nothing but colours. */
export type NewInLook = 'everything' | 'colours';

/** Shows the open page in one look after another. All are checked, whatever one of them shows. */
export async function inEachLook(
  page: Page,
  looks: readonly Look[],
  check: (look: Look, name: string, isNew: NewInLook) => Promise<void>,
): Promise<void> {
  for (const [index, look] of looks.entries()) {
    const isAsWide = looks.slice(0, index).some(({ width }) => width === look.width);
    const name = `${look.theme}, ${look.width} px`;
    await test.step(name, async () => {
      await show(page, look);
      await check(look, name, isAsWide ? 'colours' : 'everything');
    });
  }
}

async function show(page: Page, { theme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 900 });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
  await laidOut(page);
}

/** A frame to lay out what the new look changed, and one to paint it. */
const laidOut = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
