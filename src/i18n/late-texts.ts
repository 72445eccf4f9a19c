import type { dataTexts } from './data-texts.ts';
import type { exploreTexts } from './explore-texts.ts';
import type { policyTexts } from './policy-texts.ts';

/** Areas whose texts come with the view that shows them, so that the first view need not wait for them. */
export interface LateTexts {
  readonly data: (typeof dataTexts)['zh'];
  readonly explore: (typeof exploreTexts)['zh'];
  readonly policy: (typeof policyTexts)['zh'];
}
