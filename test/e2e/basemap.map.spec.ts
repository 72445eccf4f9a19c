import { deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { breaches } from './breaches.ts';
import { mapIdle } from './visit.ts';

/** The tiles of a host that is not there: the browser's requests are answered here. */
const HOST = 'https://tiles.example';
const ADDRESS = `${HOST}/{z}/{x}/{y}.png`;

/** Small, for what is drawn in software is paid for by the pixel. */
test.use({ locale: 'en-GB', viewport: { width: 1024, height: 640 } });

test('tiles of one’s own are typed, used after a reload, shown with their owner’s name, and taken back', async ({
  page,
}) => {
  const asked = await answerTiles(page, 200);
  await test.step('until then the page can reach no host but its own', async () => {
    await page.goto('/explore');
    await mapIdle(page);
    expect(await tryToReach(page, `${HOST}/0/0/0.png`)).toBe('refused');
    expect(asked).toEqual([]);
  });

  await test.step('an address that cannot be used is refused in place', async () => {
    await openBasemap(page);
    await page.getByLabel('Tile address').fill('http://tiles.example/{z}/{x}.png');
    await page.getByRole('button', { name: 'Use as base map' }).click();
    await expect(page.getByRole('alert').first()).toContainText('lacks {z}, {x} or {y}');
    await expect(page.getByLabel('Tile address')).toBeFocused();
    await expect(page.getByLabel('Attribution')).toHaveAttribute('aria-invalid', 'true');
    expect(await breaches(page)).toEqual([]);
  });

  await test.step('one that can is drawn after a reload', async () => {
    await page.getByLabel('Tile address').fill(ADDRESS);
    await page.getByLabel('Attribution').fill('Example maps');
    await page.getByRole('button', { name: 'Use as base map' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText('In use: Example maps.')).toBeVisible();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.getByRole('button', { name: 'Load the page again' })).toHaveCount(0);

    await view(page, 'Explore');
    await expect(page.locator('.map-own-credit')).toHaveText('Example maps');
    expect(asked.length).toBeGreaterThan(0);
    await expect(page.locator('.map-note')).toBeEmpty();
    expect(await tryToReach(page, `${HOST}/0/0/0.png`)).toBe('reached');
    expect(await tryToReach(page, 'https://elsewhere.example/')).toBe('refused');
  });

  await test.step('back on the bundled map, no tile is asked for', async () => {
    await openBasemap(page);
    await page.getByRole('button', { name: 'Back to the bundled map' }).click();
    await expect(page.getByText('In use: the bundled base map.')).toBeVisible();
    await page.reload();
    asked.length = 0;
    await view(page, 'Explore');
    await mapIdle(page);
    expect(asked).toEqual([]);
  });
});

test('where no tile comes the bundled map is shown, and a note says why', async ({ page }) => {
  await answerTiles(page, 403);
  await keepTiles(page);
  await page.goto('/explore');
  await expect(page.locator('.map-note')).toContainText('No tile came from tiles.example (HTTP 403)');
  await expect(page.locator('.map-own-credit')).toBeEmpty();
});

/** Answers every tile with a plain picture, or with a refusal, and gives back what was asked for. */
async function answerTiles(page: Page, status: number): Promise<string[]> {
  const asked: string[] = [];
  const body = plainPng();
  await page.route(/^https:\/\/(?:tiles|elsewhere)\.example\//, async (route) => {
    asked.push(route.request().url());
    const headers = { 'access-control-allow-origin': '*' };
    await route.fulfill(status === 200 ? { headers, body, contentType: 'image/png' } : { headers, status });
  });
  return asked;
}

/** As the device would remember it. */
async function keepTiles(page: Page): Promise<void> {
  await page.addInitScript(
    (addresses) =>
      localStorage.setItem(
        'yusuan.basemap.1',
        JSON.stringify({ addresses, subdomains: '', key: '', attribution: 'Example maps', datum: 'gcj02' }),
      ),
    ADDRESS,
  );
}

const tryToReach = (page: Page, address: string): Promise<string> =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'reached',
        () => 'refused',
      ),
    address,
  );

/** Goes to a view of the open page. */
const view = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

async function openBasemap(page: Page): Promise<void> {
  await view(page, 'Data');
  await page.getByRole('tab', { name: 'Base map' }).click();
}

/** 256 pixels square, one bit deep, all of one colour. */
function plainPng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(256, 0);
  header.writeUInt32BE(256, 4);
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc(256 * 33, 0xff);
  for (let row = 0; row < 256; row++) rows[row * 33] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, check]);
}

/** CRC-32 as PNG counts it. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
