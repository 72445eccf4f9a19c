import type { exploreTexts } from './explore-texts.ts';

/** Areas whose texts come with the view that shows them, so that the first view need not wait for them. */
export interface LateTexts {
  readonly explore: (typeof exploreTexts)['zh'];
}
