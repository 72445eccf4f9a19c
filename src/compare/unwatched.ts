/** Control of a comparison that nobody watches or gives up: it runs to its end in one go. */
export const UNWATCHED = {
  shouldStop: () => false,
  onProgress: () => {},
  yieldNow: () => Promise.resolve(),
} as const;
