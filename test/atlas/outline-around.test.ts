import { booleanPointInPolygon, multiPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { outlineAround } from '../../src/atlas/outline-around.ts';
import { network, terminal } from '../builders/network.ts';

const world = network({
  terminals: [
    terminal('A', { position: { lon: 106, lat: 29 } }),
    terminal('B', { position: { lon: 107, lat: 29 } }),
    terminal('C', { position: { lon: 108, lat: 29 } }),
    terminal('STRAIT', { position: { lon: 106.5, lat: 29 }, kind: 'chokepoint' }),
  ],
});

describe('the ground around some terminals', () => {
  it('holds them and no other that goods can go to; what is only passed may lie inside', () => {
    const result = outlineAround(world, ['A', 'B']);
    const outline = result.ok ? result.value : [];
    const shape = multiPolygon(outline.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))));
    const held = [...world.terminals.values()].filter(({ position: { lon, lat } }) =>
      booleanPointInPolygon([lon, lat], shape),
    );
    expect(held.map(({ id }) => id)).toEqual(['A', 'B', 'STRAIT']);
  });

  it('is refused for each id that the network does not have', () => {
    const { ok, issues } = outlineAround(world, ['A', 'X', 'Y']);
    expect(ok).toBe(false);
    expect(issues).toMatchObject([
      { code: 'E23', path: 'outline:1', values: { x: 'X' } },
      { code: 'E23', path: 'outline:2', values: { x: 'Y' } },
    ]);
  });
});
