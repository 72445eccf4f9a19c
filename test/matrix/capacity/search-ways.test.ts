import { describe, expect, it } from 'vitest';
import type { ShipperChoice, Way } from '../../../src/contract/demand/matrix.ts';
import type { WaitsInMonth } from '../../../src/contract/demand/waiting-boxes.ts';
import { refuse } from '../../../src/enquiry/enquiry-issue.ts';
import { type SearchAtWaits, settle } from '../../../src/matrix/capacity/search-ways.ts';
import { failure, success } from '../../../src/units/issue.ts';
import { network, parameter, service } from '../../builders/network.ts';
import { openFlow, way, wayCost } from '../../builders/ways.ts';

const CHOICE: ShipperChoice = {
  kind: 'logit',
  elasticity: -3,
  dissimilarity: 0.6,
  overlap: 1,
  constants: {},
};
const world = network({
  services: [service('train', ['A', 'B'], { perWeek: 7, capacityTeu: 10 })],
  parameters: [parameter('capital.lpr', '0.03'), parameter('capital.spread', '0.015')],
});
const by = (key: string, yuan: number): Way => ({
  ...way(key, 'rail_sea', wayCost(yuan)),
  rides: ['train:A:B', `${key}:B:C`].slice(0, key === 'train' ? 1 : 2),
});
const boxes = (count: number) => {
  const { handed, ...box } = openFlow('f', count, by('train', 8000));
  const goods = { ...handed.flow, origin: 'A', destination: 'B' };
  return { box, boxes: count, goods, month: handed.month, ready: handed.ready };
};

/** Finds one way after the other, the last of them again and again. */
function finding(...all: readonly (readonly Way[])[]): {
  readonly search: SearchAtWaits;
  readonly waits: WaitsInMonth[][];
} {
  const waits: WaitsInMonth[][] = [];
  const search: SearchAtWaits = async (asked, at) => {
    const own = all[Math.min(waits.length, all.length - 1)] ?? [];
    waits.push([...at]);
    return success(asked.map(({ has }) => own.filter(({ key }) => !has.includes(key))));
  };
  return { search, waits };
}

describe('searching again at the waits', () => {
  it('ends where a box has what costs least already, and asks of equal boxes once', async () => {
    const { search, waits } = finding([by('train', 8000)]);
    let asked = 0;
    const counting: SearchAtWaits = (own, at) => {
      asked += own.length;
      return search(own, at);
    };
    const settled = await settle({ network: world, search: counting }, [boxes(300), boxes(20)], CHOICE);
    expect(settled.ok && settled.value.search).toEqual({ rounds: 1, added: 0, cheaper: 0 });
    expect(asked).toBe(1);
    const [slot] = waits[0]?.[0]?.bottlenecks ?? [];
    expect(slot).toMatchObject({ key: 'train 0' });
    expect(slot?.days.before).toBeGreaterThan(1);
  });

  it('gives boxes what is found, by which those that wait grow fewer', async () => {
    const away = { ...by('barge', 8100), rides: ['barge:A:B'] };
    const barges = network({
      services: [
        service('train', ['A', 'B'], { perWeek: 7, capacityTeu: 10 }),
        service('barge', ['A', 'B'], { mode: 'river' }),
      ],
      parameters: [parameter('capital.lpr', '0.03'), parameter('capital.spread', '0.015')],
    });
    const { search, waits } = finding([away]);
    const settled = await settle({ network: barges, search }, [boxes(300)], CHOICE);
    expect(settled.ok && settled.value.search).toEqual({ rounds: 2, added: 1, cheaper: 0 });
    const days = waits.map(([month]) => month?.bottlenecks[0]?.days.before ?? Number.NaN);
    expect(days[1]).toBeLessThan(days[0]!);
    const held = settled.ok ? settled.value.congestion.of(boxes(300)).box.ways : [];
    expect(held.map(({ key }) => key)).toEqual(['barge', 'train']);
  });

  it('gives up after a dozen rounds, and says how many boxes would have a cheaper way still', async () => {
    const endless = Array.from({ length: 20 }, (_, index) => [
      { ...by('train', 8000), key: `train ${index}` },
    ]);
    const settled = await settle({ network: world, ...finding(...endless) }, [boxes(300)], CHOICE);
    expect(settled.ok && settled.value.search).toEqual({ rounds: 12, added: 11, cheaper: 1 });
  });

  it('fails where the search does', async () => {
    const issue = refuse('E13', '', { n: 0, m: 1 });
    const settled = await settle(
      { network: world, search: async () => failure([issue]) },
      [boxes(1)],
      CHOICE,
    );
    expect(settled).toEqual({ ok: false, issues: [issue] });
  });
});
