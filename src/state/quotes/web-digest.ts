import type { Digest } from '../../quote/seal.ts';

/** SHA-256 by the browser itself. */
export const webDigest: Digest = async (text) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
