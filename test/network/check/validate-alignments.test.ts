import { describe, expect, it } from 'vitest';
import { checkAlignments } from '../../../src/network/check/validate-alignments.ts';
import { link, network, terminal } from '../../builders/network.ts';

/** A line along the equator from 0 to 10 degrees east, 1,113 km, drawn a degree at a time. */
const DRAWN = {
  scale: 10,
  lines: [[0, 0, ...Array.from({ length: 10 }, () => [10, 0]).flat()]],
  alignments: { drawn: [0, 1, 9], backwards: [0, 9, 1], schematic: [] },
};

const world = (distanceKm: number, alignment: string | null) =>
  network({
    terminals: [
      terminal('WEST', { position: { lon: 0, lat: 0 } }),
      terminal('EAST', { position: { lon: 10, lat: 0 } }),
    ],
    links: [
      alignment === 'backwards'
        ? link('EAST', 'WEST', { distanceKm, alignment })
        : link('WEST', 'EAST', { distanceKm, alignment }),
    ],
  });

describe('the distance of a link', () => {
  it.each(['drawn', 'backwards'])('agrees with its %s line within bounds', (alignment) => {
    for (const distance of [850, 1113, 2200])
      expect(checkAlignments(world(distance, alignment), DRAWN)).toEqual([]);
    for (const distance of [780, 2300]) {
      expect(checkAlignments(world(distance, alignment), DRAWN)).toMatchObject([
        { code: 'N66', severity: 'warning', values: { distance, drawn: 1112 } },
      ]);
    }
  });

  it('is held against no line where none is drawn', () => {
    expect(checkAlignments(world(9999, 'schematic'), DRAWN)).toEqual([]);
    expect(checkAlignments(world(9999, 'forgotten'), DRAWN)).toEqual([]);
    expect(checkAlignments(world(9999, null), DRAWN)).toEqual([]);
  });
});
