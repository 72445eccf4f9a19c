import { clientsClaim } from 'workbox-core';
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { OPEN_NEW_EDITION } from '../src/contract/edition.ts';

/** Every file of this edition; written in when the site is built. */
declare const EDITION_FILES: PrecacheEntry[];

/** The page runs in another scope than this, whose types do not stand beside the page's. */
const scope = globalThis as unknown as {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
};

/*
 * After one visit the page works without a network. It is given as a whole edition: files of a newer one wait until the
 * person asks for it, since half of one and half of another would answer neither's question.
 */
precacheAndRoute(EDITION_FILES);
// A view has an address of its own and the same page behind it; a name with an extension is a file.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/[^/?]+\.[^/]+$/] }));
scope.addEventListener('message', ({ data }) => {
  if (data === OPEN_NEW_EDITION) void scope.skipWaiting();
});
clientsClaim();
