import { PAGE_HEADER_POLICY, WORKER_POLICY } from './content-policy.mjs';

/** Lets the page share memory with its workers, so that a running search can see a cancel at once. */
export const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** What the page never asks for, and nothing within it may. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'midi'];

const EVERYWHERE = {
  ...ISOLATION,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
};

/** The name of a file in `assets/` holds a hash of what is in it. */
const HASHED = /^\/assets\//;

/** The headers a host should send with the answer to a path, whatever the answer is. */
export const securityHeaders = (pathname) => ({
  ...EVERYWHERE,
  'Content-Security-Policy': pathname.endsWith('.js') ? WORKER_POLICY : PAGE_HEADER_POLICY,
});

/** How long a file that is there may be kept: for good where a change would change its name, else never unasked. */
export const cacheControl = (pathname) =>
  HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
