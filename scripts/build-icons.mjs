/** Draws the icons that an installed page goes by from `public/icon.svg`: `node scripts/build-icons.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChrome } from './find-chrome.mjs';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const drawing = readFileSync(`${folder}icon.svg`, 'utf8');
const executablePath = findChrome();

const browser = await chromium.launch(executablePath ? { executablePath } : {});
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  writeFileSync(`${folder}icon-${size}.png`, await page.screenshot());
  await page.close();
}
await browser.close();
