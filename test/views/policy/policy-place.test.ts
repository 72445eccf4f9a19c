import { describe, expect, it } from 'vitest';
import { type PolicyPlace, placeHash, readPlace } from '../../../src/views/policy/policy-place.ts';

const PLACES: readonly PolicyPlace[] = [
  { pane: 'measures', measure: null },
  { pane: 'measures', measure: 'a14.container_toll' },
  { pane: 'demand' },
  { pane: 'text', part: 'head' },
  { pane: 'text', part: 'closing' },
  { pane: 'text', part: 14 },
];

describe('a place of the Policy view', () => {
  it.each(PLACES)('is read back from the address it is written to: %j', (place) => {
    expect(readPlace(placeHash(place))).toEqual(place);
  });

  it.each(['', '#results', '#article-', '#article-123', '#v=1&t=CNCKG'])('is not named by "%s"', (hash) => {
    expect(readPlace(hash)).toBeNull();
  });
});
