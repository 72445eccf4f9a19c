import type { Plugin } from 'vite';

const CATALOGUE = /^assets\/shipped-catalogue-/;

/** Has the browser fetch what the form needs while the page's own script, which asks for it, is still on its way. */
export function earlyCatalogue(): Plugin {
  return {
    name: 'early-catalogue',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const file = Object.keys(bundle).find((name) => CATALOGUE.test(name));
        if (file === undefined) throw new Error('the site has no catalogue');
        return [{ tag: 'link', attrs: { rel: 'modulepreload', href: `/${file}` }, injectTo: 'head' }];
      },
    },
  };
}
