import type { Page } from '@playwright/test';
import { expect, openAnswered, test } from './visit.ts';

/** The worker that keeps the site has to live with the policy too. */
test.use({ serviceWorkers: 'allow', ownTab: true });

/** What a text would do if anything took it for markup. */
const MARKUP =
  '<img src=x onerror="document.documentElement.dataset.ran=1"><script>document.documentElement.dataset.ran=1</script>';

/** Every breach of the policy that the page is guilty of from now on. */
async function watchViolations(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return () => page.evaluate(() => Reflect.get(window, 'violations'));
}

const ran = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset.ran);

test('no view does what the content policy forbids', async ({ page }) => {
  const violations = await watchViolations(page);
  await openAnswered(page);
  for (const view of ['探索', '政策', '数据', '比选']) {
    await page.getByRole('navigation').getByRole('button', { name: view, exact: true }).click();
    await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
  }
  expect(await violations()).toEqual([]);
});

test.describe('what is put into the page from outside', () => {
  /** The browser says of each refusal that it refused, on the console, which is what is wanted here. */
  test('does not run as a script, an attribute or a style, and reaches no other host', async ({
    browser,
  }) => {
    const page = await browser.newPage();
    await openAnswered(page);
    const result = await page.evaluate(async (markup) => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = 1';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = markup;
      document.body.append(holder);
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid red }';
      document.head.append(style);
      const reached = await fetch('https://elsewhere.example/').then(
        () => 'reached',
        () => 'refused',
      );
      return { reached, outline: getComputedStyle(document.body).outlineWidth };
    }, MARKUP);
    expect(result.reached).toBe('refused');
    expect(result.outline).not.toBe('7px');
    await expect.poll(() => page.evaluate(() => document.images.length)).toBeGreaterThan(0);
    expect(await ran(page)).toBeUndefined();
    await test.step('nor from a worker', async () => {
      const [worker] = page.workers();
      if (worker === undefined) throw new Error('The page runs no worker.');
      const breach = await worker.evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener('securitypolicyviolation', (event) =>
              resolve(Reflect.get(event, 'violatedDirective')),
            );
            fetch('https://elsewhere.example/').then(
              () => resolve('reached'),
              () => {},
            );
          }),
      );
      expect(breach).toBe('connect-src');
    });
    await page.close();
  });

  test('cannot frame the page', async ({ request }) => {
    const { 'content-security-policy': policy } = (await request.get('/')).headers();
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

test('no text of a link, a file or the device becomes markup', async ({ page }) => {
  const mark = (name: string): string =>
    `<img src=x alt="${name}" onerror="document.documentElement.dataset.ran=1">`;
  await page.addInitScript((title) => {
    const scenario = { schema: 1, id: 'mine', title, base: 'in-force' };
    const situation = { scenario, facts: {}, parameters: {}, handOver: null };
    localStorage.setItem('yusuan.policy.1', JSON.stringify(situation));
  }, mark('scenario'));

  await test.step('of a link', async () => {
    const query = new URLSearchParams({
      ...{ q: '1', from: mark('from'), to: 'DEDUI', box: mark('box'), n: '1', t: '', value: mark('value') },
      ...{ goods: mark('goods'), ready: mark('ready'), deadline: '', day: '', late: '0', legs: '5', dg: '0' },
      ...{ avoid: mark('avoid'), data: '2026.11' },
    });
    await page.goto(`/?${query}`);
    await expect(page.getByText(mark('from')).first()).toBeAttached();
  });

  await test.step('of a scenario kept on the device', async () => {
    await page.getByRole('navigation').getByRole('button', { name: '政策', exact: true }).click();
    await expect(page.getByText(mark('scenario')).first()).toBeAttached();
  });

  await test.step('of a file, its name, and a note in it', async () => {
    await page.goto('/data');
    await page.getByRole('tab', { name: '自有数据' }).click();
    const chooser = page.locator('input[type=file]');
    const table = `target,key,field,value,unit,date,note\nexchange,USD,cny,7.2,CNY/USD,2026-11-20,"${mark('note').replaceAll('"', '""')}"\n`;
    await chooser.setInputFiles({
      name: `${mark('name')}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    });
    await expect(page.getByText(mark('note')).first()).toBeVisible();
    const faulty = table.replace('exchange', mark('target').replaceAll('"', '').replaceAll(',', ''));
    await chooser.setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(faulty) });
    await expect(page.getByRole('alert')).toContainText('<img src=x');
  });

  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await ran(page)).toBeUndefined();
});
