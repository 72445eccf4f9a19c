/**
 * Draws from `public/icon.svg` the icons that an installed page goes by, and the one that a browser asks for where a
 * document names none, such as a plain text: `node scripts/build-icons.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChrome } from './find-chrome.mjs';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const drawing = readFileSync(`${folder}icon.svg`, 'utf8');
const executablePath = findChrome();

const browser = await chromium.launch(executablePath ? { executablePath } : {});
for (const size of [192, 512]) writeFileSync(`${folder}icon-${size}.png`, await drawn(size));
writeFileSync(`${folder}favicon.ico`, icoFile(48, await drawn(48)));
await browser.close();

async function drawn(size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** An ICO file of one square picture: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
function icoFile(size, png) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
