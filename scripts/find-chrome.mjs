import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium that the tests drive: CHROME_PATH, else a usual place, else Playwright's own download.
 * Returns undefined when there is none. Uses no package before it has to, since it runs before any is installed.
 */
export function findChrome() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return USUAL_PLACES.find((path) => existsSync(path)) ?? downloadedChromium();
}

function downloadedChromium() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-quic',
  '--disable-sync',
];

/**
 * For a page that lives for seconds: code optimised for what is hot over minutes is made on other cores, which tests
 * that run beside each other have none of, and is thrown away before it has paid. Measured over the end-to-end tests:
 * a fifth of a renderer's processor time.
 */
export const SHORT_LIVED_FLAGS = ['--js-flags=--no-turbofan --invocation-count-for-maglev=4000'];

/** Flags that keep a test browser off the network and drawing without a graphics card. */
export const CHROME_FLAGS = [...QUIET_FLAGS, '--enable-unsafe-swiftshader'];

/** Flags for a test browser that has no WebGL at all, so that no map is drawn in software. */
export const NO_DRAWING_FLAGS = [...QUIET_FLAGS, '--disable-gpu', '--disable-3d-apis'];
