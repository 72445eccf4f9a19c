import { expect, test } from './visit.ts';

test.use({ serviceWorkers: 'allow', ownTab: true });

test('the licences of all that the site is built of are a click away', async ({ page }) => {
  await page.goto('/data');
  await page.getByRole('tab', { name: '版本' }).click();
  const opening = page.context().waitForEvent('page');
  await page.getByRole('link', { name: '全部软件包的许可全文' }).click();
  const notices = await opening;
  await expect(notices.locator('body')).toContainText('react-aria-components');
  for (const name of [
    'maplibre-gl',
    'jsep',
    'yaml',
    'papaparse',
    'workbox-precaching',
    'Apache License',
    'Redistribution and use',
  ])
    await expect(notices.locator('body')).toContainText(name);
  // A plain text names no icon: the browser then asks for the one that every site has.
  const icon = await notices.request.get('/favicon.ico');
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/vnd.microsoft.icon']);
});
