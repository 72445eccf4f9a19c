import type { Page } from '@playwright/test';
import { NOW } from './edition.ts';
import { expect, openAnswered, rows, test } from './visit.ts';

const scenario = (page: Page) => page.getByRole('combobox', { name: '情景' });

/** Keeps hold of the page's workers, to end them from outside as a browser short of memory does. */
const holdWorkers = (page: Page) =>
  page.addInitScript(() => {
    const held: Worker[] = [];
    Object.assign(window, { held });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        held.push(this);
      }
    };
  });

/** Longer than a worker may leave its page without a sign of life. */
const SILENCE_MS = 60_000;

test.describe('a worker that is ended from outside', () => {
  test.use({ ownTab: true });

  test('is replaced, the answer that waits for it comes, and what stands on screen is marked as old until then', async ({
    page,
  }) => {
    await page.clock.install({ time: NOW });
    await holdWorkers(page);
    await openAnswered(page);
    await page.evaluate(() => {
      for (const worker of Reflect.get(window, 'held') as Worker[]) worker.terminate();
    });
    const before = await rows(page).count();
    await scenario(page).selectOption({ label: '无政策' });
    await expect(page.locator('.stale-zone[data-stale=true]').first()).toBeVisible();
    await page.clock.runFor(SILENCE_MS);
    await expect(scenario(page).locator('option:checked')).toHaveText('无政策');
    await expect(page.getByText(/^政策省/)).toHaveCount(0);
    expect(await rows(page).count()).toBe(before);
    await expect(page.locator('.stale-zone[data-stale=true]')).toHaveCount(0);
  });
});

test('a scenario file that would keep a worker busy for ever is refused, and the page goes on', async ({
  page,
}) => {
  await openAnswered(page);
  await page.getByRole('button', { name: '政策', exact: true }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'hangs.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          schema: 1,
          id: 'mine',
          title: 't',
          base: 'in-force',
          add: [
            {
              id: 'r',
              level: 'municipal',
              line: 'x',
              discount: 0.1,
              when: '1e9999999999 > 1',
              valid: { from: '2024-01-01' },
            },
          ],
        }),
      ),
    });
  await expect(page.getByRole('alert').filter({ hasText: '1e9999999999' })).toBeVisible();
  await page.getByRole('button', { name: '比选', exact: true }).click();
  await page.getByRole('textbox', { name: '箱数' }).fill('3');
  await expect(page).toHaveURL(/n=3/);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
});

test.describe('where the network fails', () => {
  test.use({ ownTab: true, harmless: /Failed to load resource|Failed to fetch/ });

  test('a worker that cannot be loaded is said, and asked for again', async ({ page }) => {
    await page.route(/engine\.worker-.*\.js/, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText(/计算意外中断/).first()).toBeVisible();
    await page.unroute(/engine\.worker-.*\.js/);
    await page.getByRole('button', { name: '再试' }).first().click();
    await expect(rows(page).first()).toBeVisible();
  });

  test('measures that cannot be loaded keep nothing from being asked again', async ({ page }) => {
    await page.route(/yufufa-.*\.js/, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText(/计算意外中断/).first()).toBeVisible();
    await page.unroute(/yufufa-.*\.js/);
    await page.getByRole('button', { name: '再试' }).first().click();
    await expect(rows(page).first()).toBeVisible();
    await expect(scenario(page).locator('option')).not.toHaveCount(0);
  });
});
