import type { Page } from '@playwright/test';
import type { Look } from './looks.ts';
import { expect } from './visit.ts';

export const panel = (page: Page) => page.getByRole('region', { name: '筛选与等时线' });
export const table = (page: Page) => page.getByRole('tabpanel');
export const card = (page: Page) => page.getByRole('region', { name: '卡片' });

export async function openExplore(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/explore${fragment}`);
  await expect(page.getByRole('main')).toHaveAttribute('data-pane', /./);
}

/** A usual screen, the least with all panes side by side, and a phone: the map is drawn no more than it has to be. */
export const EXPLORE_LOOKS: readonly Look[] = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 1024 },
  { theme: 'light', width: 390 },
];
