import {
  type Browser,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  type ViewportSize,
} from '@playwright/test';
import { NOW } from './edition.ts';

/** What software drawing and a browser without service workers say of themselves, and no fault of the page. */
const HARMLESS =
  /GPU stall due to ReadPixels|WebGL.*(?:performance|deprecat)|swiftshader|Service Worker registration blocked/i;

/** A document of the site that runs nothing and keeps nothing. */
const PLAIN_DOCUMENT = '/third-party-notices.txt';

interface Visit {
  /** What a test brings about by itself. */
  readonly harmless: RegExp;
  /** For a test that changes what lasts as long as the tab, such as scripts run before the page or requests refused. */
  readonly ownTab: boolean;
}

/**
 * A test of the page at a fixed moment. It fails, whatever else it looks at, when the page writes an error or a
 * warning to the console, throws, or asks another host for anything.
 *
 * Tests come to the page one after the other in the same tab, with all that the one before stored taken away: a new
 * tab compiles the whole site anew, which would be most of the work of most tests.
 */
export const test = base.extend<Visit, { readonly lastingTab: () => Promise<Page> }>({
  harmless: [HARMLESS, { option: true }],
  ownTab: [false, { option: true }],
  lastingTab: [
    async ({ browser }, use) => {
      let tab: Promise<Page> | undefined;
      await use(() => {
        tab ??= newTab(browser);
        return tab;
      });
      await (await tab)?.context().close();
    },
    { scope: 'worker' },
  ],
  page: async ({ browser, lastingTab, ownTab, baseURL, harmless, viewport }, use, { title }) => {
    const page = await (ownTab ? newTab(browser) : lastingTab());
    await page.clock.setFixedTime(NOW);
    if (!ownTab) await makeAsNew(page, viewport);
    const faults: string[] = [];
    // Printed as soon as it is met, so that a log tells what the page was doing then, wherever it is cut.
    const note = (fault: string): void => {
      faults.push(fault);
      process.stderr.write(`Fault of the page in "${title}" at ${page.url()}: ${fault}\n`);
    };
    const onConsole = (message: ConsoleMessage): void => {
      const isFault = message.type() === 'error' || message.type() === 'warning';
      if (!isFault || [HARMLESS, harmless].some((known) => known.test(message.text()))) return;
      const { url, lineNumber, columnNumber } = message.location();
      note(`${message.type()}: ${message.text()} (${url}:${lineNumber}:${columnNumber})`);
    };
    const onError = (error: Error): void => note(`thrown: ${error.stack ?? error.message}`);
    const onRequest = (request: Request): void => {
      const isOurs = [`${baseURL}/`, 'data:', 'blob:'].some((start) => request.url().startsWith(start));
      if (!isOurs) note(`asked another host: ${request.url()}`);
    };
    page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
    await use(page);
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
    if (ownTab) await page.context().close();
    if (faults.length > 0) throw new Error(`The page is at fault:\n${faults.join('\n')}`);
  },
});

const newTab = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** As a tab is that was never used: no other beside it, nothing stored, the usual size. */
async function makeAsNew(page: Page, viewport: ViewportSize | null): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.goto(PLAIN_DOCUMENT);
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    const deleted = (name: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      });
    for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleted(name);
  });
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
  if (viewport) await page.setViewportSize(viewport);
}

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
