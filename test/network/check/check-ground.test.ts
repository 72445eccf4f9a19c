import { describe, expect, it } from 'vitest';
import { networkMessages } from '../../../src/i18n/network-messages.ts';
import { checkGround } from '../../../src/network/check/check-ground.ts';
import type { Ground } from '../../../src/network/check/ground.ts';
import type { TerminalKind } from '../../../src/network/terminal.ts';
import { link, network, terminal } from '../../builders/network.ts';

/** Land from 0 to 10 degrees both ways with a sea of its own from 4 to 6, and a river along the 2nd parallel. */
const GROUND: Ground = {
  land: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [4, 4],
      [4, 6],
      [6, 6],
      [6, 4],
      [4, 4],
    ],
  ],
  inlandWater: [
    [
      [1, 2],
      [9, 2],
    ],
  ],
};

const check = (kind: TerminalKind, lon: number, lat: number) =>
  checkGround(network({ terminals: [terminal('HERE', { kind, position: { lon, lat } })] }), GROUND, null);

describe('where a terminal stands', () => {
  it.each<[TerminalKind, number, number]>([
    ['rail_yard', 5, 1],
    ['airport', 10.02, 5],
    ['inland_depot', 3.99, 5],
    ['border_crossing', 1, 9],
    ['overseas_hub', 9, 1],
    ['sea_port', 9.9, 5],
    ['sea_port', 10.2, 5],
    ['sea_port', 4.1, 5],
    ['sea_port', 5, 2.05],
    ['river_port', 5, 2.05],
    ['chokepoint', 30, 30],
    ['chokepoint', 5, 2.04],
    ['chokepoint', 0.1, 5],
  ])('is credible of a %s at %d, %d', (kind, lon, lat) => {
    expect(check(kind, lon, lat)).toEqual([]);
  });

  it.each<[TerminalKind, number, number, number, number]>([
    ['rail_yard', 10.1, 5, 11, 3],
    ['airport', 5, 5, 111, 3],
    ['inland_depot', -1, 5, 111, 3],
    ['border_crossing', 5, 11, 111, 3],
    ['overseas_hub', 5, -0.05, 6, 3],
    ['sea_port', 10.5, 5, 55, 30],
  ])('is in the water for a %s at %d, %d', (kind, lon, lat, distance, most) => {
    expect(check(kind, lon, lat)).toEqual([
      {
        severity: 'warning',
        code: 'N67',
        path: 'terminals.csv:HERE:lat',
        values: { kind, distance, most },
      },
    ]);
  });

  it.each<[TerminalKind, number, number, number, number]>([
    ['sea_port', 2, 8, 222, 15],
    ['river_port', 5, 2.1, 11, 6],
    ['river_port', 8, 5, 333, 6],
    ['chokepoint', 2, 5, 221, 6],
  ])('is off the water for a %s at %d, %d', (kind, lon, lat, distance, most) => {
    const [issue, ...others] = check(kind, lon, lat);
    expect(issue).toMatchObject({ severity: 'warning', code: 'N68', values: { kind, most } });
    expect(Math.abs(Number(issue?.values.distance) - distance)).toBeLessThanOrEqual(3);
    expect(others).toEqual([]);
  });

  it('may be a river that only the drawn line of a river link knows', () => {
    const ends = [
      terminal('UP', { kind: 'river_port', position: { lon: 2, lat: 8.01 } }),
      terminal('DOWN', { kind: 'river_port', position: { lon: 3, lat: 8.01 } }),
    ];
    const drawn = { scale: 1, lines: [[1, 8, 8, 0]], alignments: { brook: [0, 0, 1] } };
    const found = (mode: 'river' | 'rail') =>
      checkGround(
        network({ terminals: ends, links: [link('UP', 'DOWN', { mode, alignment: 'brook' })] }),
        GROUND,
        drawn,
      ).map(({ code }) => code);
    expect(found('river')).toEqual([]);
    expect(found('rail')).toEqual(['N68', 'N68']);
  });

  it('is not the point of another', () => {
    const twins = network({
      terminals: ['ONE', 'TWO'].map((id) => terminal(id, { position: { lon: 1, lat: 1 } })),
    });
    expect(checkGround(twins, GROUND, null)).toMatchObject([
      { code: 'N69', path: 'terminals.csv:TWO:lat', values: { terminal: 'TWO', other: 'ONE' } },
    ]);
  });

  it.each(['N67', 'N68', 'N69'] as const)('has a sentence for %s that its values fill', (code) => {
    const given = code === 'N69' ? ['terminal', 'other'] : ['kind', 'distance', 'most'];
    for (const language of ['zh', 'en'] as const) {
      const named = [...networkMessages[language][code].matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(given).toEqual(expect.arrayContaining(named));
    }
  });
});
