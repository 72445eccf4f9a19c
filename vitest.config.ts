import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { CHROME_FLAGS, findChrome, SHORT_LIVED_FLAGS } from './scripts/find-chrome.mjs';
import { NATIVE_FILES, nativeSource } from './scripts/native-source-plugin.ts';
import { standingInMaps } from './test/setup/standing-in-maps-plugin.ts';
import viteConfig from './vite.config.ts';

const executablePath = findChrome();
const args = [...CHROME_FLAGS, ...SHORT_LIVED_FLAGS];
const launchOptions = { args, ...(executablePath ? { executablePath } : {}) };

/** A test fails by what it finds, never because the machine is slow: these end only what hangs. */
const PATIENCE_MS = 180_000;
const STEP_MS = 60_000;

export default mergeConfig(
  viteConfig,
  defineConfig({
    optimizeDeps: {
      include: [
        'idb',
        'react',
        'react-dom',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'react-aria-components/Button',
        'react-aria-components/ComboBox',
        'react-aria-components/Dialog',
        'react-aria-components/I18nProvider',
        'react-aria-components/Input',
        'react-aria-components/ListBox',
        'react-aria-components/Popover',
        'react-aria-components/Table',
        'react-aria-components/Tabs',
        'd3-array',
        'd3-contour',
        'd3-scale',
        'react-i18next',
        'i18next',
        'zustand',
        'zustand/vanilla',
        'minisearch',
        'papaparse',
        'maplibre-gl',
        'vitest-browser-react',
        'vitest-browser-react/pure',
        'topojson-client',
        'pure-rand/generator/xoroshiro128plus',
      ],
    },
    test: {
      projects: [
        {
          extends: true,
          plugins: process.env.NATIVE_SOURCE ? [nativeSource()] : [],
          test: {
            name: 'unit',
            server: { deps: { external: [NATIVE_FILES] } },
            environment: 'node',
            setupFiles: ['test/setup/property-seed.ts'],
            isolate: false,
            testTimeout: PATIENCE_MS,
            hookTimeout: PATIENCE_MS,
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/e2e/**'],
          },
        },
        {
          extends: true,
          plugins: [standingInMaps()],
          test: {
            name: 'browser',
            isolate: false,
            setupFiles: ['test/setup/fresh-document.ts'],
            include: ['test/**/*.browser.test.{ts,tsx}'],
            testTimeout: PATIENCE_MS,
            hookTimeout: PATIENCE_MS,
            expect: { poll: { timeout: STEP_MS } },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              viewport: { width: 1280, height: 800 },
              provider: playwright({ launchOptions, actionTimeout: STEP_MS }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
