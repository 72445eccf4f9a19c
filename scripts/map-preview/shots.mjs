/** Takes pictures of the preview into a folder: `node scripts/map-preview/shots.mjs <folder> [name ...]`. */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { CHROME_FLAGS, findChrome } from '../find-chrome.mjs';

const SHOTS = {
  eurasia: 'view=eurasia&all',
  'eurasia-dark-en': 'view=eurasia&theme=dark&language=en',
  southwest: 'view=southwest&all',
  'southwest-dark': 'view=southwest&selected=C&theme=dark',
  chongqing: 'view=chongqing',
  'chongqing-dark-en': 'view=chongqing&theme=dark&language=en',
  pacific: 'view=pacific&all',
  'pacific-en': 'view=pacific&selected=C&language=en',
  'panel-eurasia': 'view=eurasia',
  'panel-eurasia-dark-en': 'view=eurasia&theme=dark&language=en',
  'panel-sea': 'view=eurasia&selected=B',
  'panel-cape': 'view=eurasia&selected=D',
  'panel-pacific': 'view=pacific',
};
const [folder = 'build/map-preview', ...wanted] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const server = await createServer({ server: { host: '127.0.0.1', port: 5299, hmr: false, watch: null } });
await server.listen();
const browser = await chromium.launch({
  executablePath: findChrome(),
  args: [...CHROME_FLAGS, '--no-sandbox'],
});
for (const [name, query] of Object.entries(SHOTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const viewport = name.startsWith('panel') ? { width: 400, height: 246 } : { width: 1440, height: 860 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: name.startsWith('panel') ? 2 : 1 });
  page.on('console', (message) => {
    if (message.type() !== 'debug') console.log(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`${name}: ${error}`));
  await page.goto(`http://127.0.0.1:5299/scripts/map-preview/index.html?${query}`);
  await page.waitForSelector('html[data-map-idle]', { state: 'attached', timeout: 60_000 });
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
