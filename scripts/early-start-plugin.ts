import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const CATALOGUE = /^assets\/shipped-catalogue-/;
const ENGINE = /^assets\/early-engine-/;
const OWN_SCRIPT = '<script type="module" crossorigin';
const ENGINE_SOURCE = fileURLToPath(new URL('../workers/early-engine.ts', import.meta.url));

/** Modules of the page that are loaded beside its own script, not in it. */
export const isEarly = (path: string): boolean => path === ENGINE_SOURCE;

/**
 * Has the browser begin, while the page's own script is still on its way, with what that script asks for first: the
 * worker of the engine is started, and what the form needs is fetched.
 */
export function earlyStart(): Plugin {
  return {
    name: 'early-start',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { input: { index: 'index.html', 'early-engine': ENGINE_SOURCE } } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        const fileOf = (pattern: RegExp): string => {
          const file = Object.keys(bundle).find((name) => pattern.test(name));
          if (file === undefined) throw new Error(`the site has no file ${pattern}`);
          return `/${file}`;
        };
        const early = `<script type="module" crossorigin src="${fileOf(ENGINE)}"></script>\n    `;
        if (!page.includes(OWN_SCRIPT)) throw new Error('the page has no script of its own');
        return {
          // Scripts of modules run in their order: this one stands before the page's own.
          html: page.replace(OWN_SCRIPT, () => `${early}${OWN_SCRIPT}`),
          tags: [{ tag: 'link', attrs: { rel: 'modulepreload', href: fileOf(CATALOGUE) }, injectTo: 'head' }],
        };
      },
    },
  };
}
