import type { Page } from '@playwright/test';
import { expect } from './visit.ts';

export const panel = (page: Page) => page.getByRole('region', { name: '筛选与等时线' });
export const table = (page: Page) => page.getByRole('tabpanel');
export const card = (page: Page) => page.getByRole('region', { name: '卡片' });

export async function openExplore(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/explore${fragment}`);
  await expect(page.getByRole('main')).toHaveAttribute('data-pane', /./);
}
