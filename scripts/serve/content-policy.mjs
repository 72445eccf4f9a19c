import { createHash } from 'node:crypto';

/**
 * The only `<style>` elements that are written into the page: those of the widget library, for buttons and, on iOS, for
 * what lies over the page. Text for text as its source has them; a test compares.
 */
export const WIDGET_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const hashSource = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const write = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');

const PAGE = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'style-src': ["'self'", ...WIDGET_STYLES.map(hashSource)],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'", 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/**
 * Everything comes from the site itself. Connections alone may go to a secure host or to this machine as far as this
 * policy is concerned: before anything else runs, the page itself narrows them to the site and the tile hosts its
 * reader has chosen (docs/decisions/2026-11-23-own-tiles-and-the-content-policy.md).
 *
 * To be written into the page, where it holds on any static host.
 */
export const PAGE_POLICY = write(PAGE);

/** The same with what only a header can say: nobody shows the page within another. */
export const PAGE_HEADER_POLICY = write({ ...PAGE, 'frame-ancestors': ["'none'"] });

/**
 * For scripts: a worker is held to the policy its script came with. None of ours reads from another host. The solver of
 * linear programs is WebAssembly of the site's own; text that is run as a script stays refused.
 */
export const WORKER_POLICY = write({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
});
