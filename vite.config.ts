import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { basemap } from './scripts/basemap/basemap-plugin.ts';
import { packedNetwork } from './scripts/network/packed-network-plugin.ts';
import { packedPolicy } from './scripts/policy/packed-policy-plugin.ts';

/** Lets the page share memory with its workers, so that a running search can see a cancel at once. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Everything comes from the site itself. Connections alone may go to a secure host or to this machine as far as this
 * policy is concerned: before anything else runs, the page itself narrows them to the site and the tile hosts its
 * reader has chosen (docs/decisions/2026-11-23-own-tiles-and-the-content-policy.md).
 */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** Writes the policy into the built page, where it holds on any static host. The dev server needs inline scripts. */
function contentPolicyTag(): Plugin {
  return {
    name: 'content-policy-tag',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  plugins: [react(), basemap(), packedNetwork(), packedPolicy(), contentPolicyTag()],
  server: { headers: isolation },
  preview: { headers: { ...isolation, 'Content-Security-Policy': contentPolicy } },
  worker: { format: 'es', plugins: () => [packedNetwork(), packedPolicy()] },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Everything the page starts with in one file: it packs tighter than what later views share, split by who does.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
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
