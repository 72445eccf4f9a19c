import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { CHROME_FLAGS, findChrome, NO_DRAWING_FLAGS, SHORT_LIVED_FLAGS } from './scripts/find-chrome.mjs';

/** Chosen by the first process to read this, and known to those it starts. */
process.env.E2E_PORT ??= String(await freePort());
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;
const executablePath = findChrome();

/** A test fails by what it finds, never because the machine is slow: these end only what hangs. */
const PATIENCE_MS = { test: 600_000, step: 120_000 };

const MAP_SPECS = '**/*.map.spec.ts';
const chrome = (args: readonly string[]) => ({
  launchOptions: { args: [...args, ...SHORT_LIVED_FLAGS], ...(executablePath ? { executablePath } : {}) },
});

/**
 * The map is drawn in the specs that test it, `*.map.spec.ts`. All others run in a browser without WebGL, where the
 * page says that it has no map and works on: drawing in software would take more time than all they test.
 */
export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: '100%',
  timeout: PATIENCE_MS.test,
  expect: { timeout: PATIENCE_MS.step },
  forbidOnly: Boolean(process.env.CI),
  /** Once more, in a new browser, for what a browser on a busy machine lets hang; who passed so is named at the end. */
  retries: 1,
  outputDir: 'test-results/e2e',
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    baseURL,
    actionTimeout: PATIENCE_MS.step,
    navigationTimeout: PATIENCE_MS.step,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    /** Storing the whole site would be most of the work of each test; `offline.spec.ts` lets it. */
    serviceWorkers: 'block',
    /** Each step and its time; pictures and page copies of each would take a fifth of the whole run. */
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
  projects: [
    { name: 'map', testMatch: MAP_SPECS, use: chrome(CHROME_FLAGS) },
    { name: 'page', testIgnore: MAP_SPECS, use: chrome(NO_DRAWING_FLAGS) },
  ],
  webServer: {
    command: 'node scripts/start.mjs --built',
    env: { PORT: process.env.E2E_PORT },
    url: baseURL,
    reuseExistingServer: false,
    timeout: PATIENCE_MS.step,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
