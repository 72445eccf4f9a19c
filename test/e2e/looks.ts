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

/** Shows the open page in one look after another. All are checked, whatever one of them shows. */
export async function inEachLook(
  page: Page,
  looks: readonly Look[],
  check: (look: Look, name: string) => Promise<void>,
): Promise<void> {
  for (const look of looks) {
    const name = `${look.theme}, ${look.width} px`;
    await test.step(name, async () => {
      await show(page, look);
      await check(look, name);
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
