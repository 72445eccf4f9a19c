import { test as base, expect, type Page } from '@playwright/test';
import { NOW } from './edition.ts';

/** What software drawing and a browser without service workers say of themselves, and no fault of the page. */
const HARMLESS =
  /GPU stall due to ReadPixels|WebGL.*(?:performance|deprecat)|swiftshader|Service Worker registration blocked/i;

/**
 * A test of the page at a fixed moment. It fails, whatever else it looks at, when the page writes an error or a
 * warning to the console, throws, or asks another host for anything.
 */
export const test = base.extend<{ page: Page; harmless: RegExp }>({
  /** What a test brings about by itself. */
  harmless: [HARMLESS, { option: true }],
  page: async ({ page, baseURL, harmless }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      const isFault = message.type() === 'error' || message.type() === 'warning';
      if (isFault && ![HARMLESS, harmless].some((known) => known.test(message.text())))
        faults.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
    page.on('request', (request) => {
      const isOurs = [`${baseURL}/`, 'data:', 'blob:'].some((start) => request.url().startsWith(start));
      if (!isOurs) faults.push(`asked another host: ${request.url()}`);
    });
    await page.clock.setFixedTime(NOW);
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

export const rows = (page: Page) => page.getByRole('grid').locator('tbody tr[data-id]');

/** Opens the page, by itself on the first example, and waits for its answer. */
export async function openAnswered(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
}

/** Waits until the map has drawn all it was asked to. */
export const mapIdle = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-map-idle', 'true');

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
