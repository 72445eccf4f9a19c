import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { basemap } from './scripts/basemap/basemap-plugin.ts';
import { earlyStart, isEarly } from './scripts/early-start-plugin.ts';
import { packedNetwork } from './scripts/network/packed-network-plugin.ts';
import { thirdPartyNotices } from './scripts/notices/third-party-notices-plugin.ts';
import { packedPolicy } from './scripts/policy/packed-policy-plugin.ts';
import { PAGE_POLICY } from './scripts/serve/content-policy.mjs';
import { ISOLATION } from './scripts/serve/site-headers.mjs';
import { serviceWorker } from './scripts/service-worker-plugin.ts';

/** Writes the policy into the built page, where it holds on any static host. The dev server needs inline scripts. */
function contentPolicyTag(): Plugin {
  return {
    name: 'content-policy-tag',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
    ],
  };
}

const notices = thirdPartyNotices();

export default defineConfig({
  plugins: [
    locales.vite({ locales: ['zh-CN', 'en-US'] }),
    react(),
    basemap(),
    packedNetwork(),
    packedPolicy(),
    contentPolicyTag(),
    notices.page,
    earlyStart(),
    serviceWorker(),
  ],
  server: { headers: ISOLATION },
  worker: {
    format: 'es',
    plugins: () => [packedNetwork(), packedPolicy(), notices.worker()],
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'engine', tags: ['$initial'] }] } } },
  },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // How long each plugin took is for those who work on them, not for those who start the site.
      checks: { pluginTimings: false },
      // Everything the page starts with in one file: it packs tighter than what later views share, split by who does.
      output: {
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], test: (id) => !isEarly(id) }] },
      },
    },
  },
  optimizeDeps: {
    include: [
      'comlink',
      'jsep',
      'papaparse',
      'yaml',
      'graphology',
      'graphology-shortest-path',
      'graphology-components',
    ],
  },
});
