import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenBox, ShipperChoice, Way } from '../../../src/contract/demand/matrix.ts';
import { Bottlenecks } from '../../../src/matrix/capacity/bottlenecks.ts';
import { congestedBox, monthEquilibrium } from '../../../src/matrix/capacity/equilibrium.ts';
import { loadAt, loadPerDay, waitDays } from '../../../src/matrix/capacity/room-wait.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';
import { network, service } from '../../builders/network.ts';
import { way, wayCost } from '../../builders/ways.ts';

const CHOICE: ShipperChoice = {
  kind: 'logit',
  elasticity: -3,
  dissimilarity: 0.6,
  overlap: 1,
  constants: {},
};
const MONTH = { month: '2026-06', side: 'before' } as const;
const AT = parseInstant('2026-06-08T09:00') ?? instant(0);
const world = network({
  services: [
    service('train', ['A', 'B', 'C'], { perWeek: 7, capacityTeu: 50 }),
    service('shuttle', ['B', 'C'], { perWeek: 3, capacityTeu: 40 }),
    service('barge', ['A', 'C'], { perWeek: 7, mode: 'river' }),
  ],
});
const by = (key: string, rides: readonly string[], yuan: number, corridor: Way['corridor']): Way => ({
  ...way(key, corridor, wayCost(yuan)),
  rides,
});
const box = (yuan: number): OpenBox => ({
  status: 'open',
  again: [],
  teuPerBox: 2,
  ways: [
    by('train', ['train:A:C'], yuan, 'rail_sea'),
    by('change', ['train:A:B', 'shuttle:B:C'], yuan * 1.05, 'china_europe'),
    by('barge', ['barge:A:C'], yuan * 1.3, 'river'),
  ],
});
const demand = (boxes: number) => [
  { box: box(8000), boxes, tonnesPerBox: 20, perDay: 20_000 },
  { box: box(12_000), boxes: boxes / 2, tonnesPerBox: 12, perDay: 80_000 },
];
const settled = (
  boxes: number,
  settling = { gap: 1e-4, most: 60 },
  method: 'accelerated' | 'averages' = 'accelerated',
) => {
  const bottlenecks = new Bottlenecks(world, AT);
  const all = demand(boxes);
  for (const one of all)
    for (const { rides } of one.box.ways) for (const ride of rides) bottlenecks.ofRide(ride);
  return { bottlenecks, ...monthEquilibrium(all, bottlenecks, CHOICE, MONTH, settling, method) };
};

describe('the wait for slots', () => {
  const slots = { perWeek: 350, othersPerWeek: 0, headwayDays: 1 };
  it('is next to nothing while there is room, and half of what the queue grows to far beyond', () => {
    expect(waitDays(0, slots, 30)).toBe(0);
    expect(waitDays(175, slots, 30)).toBeLessThan(0.2);
    expect(waitDays(700, slots, 30)).toBeCloseTo(15, 0);
  });

  it('says at what load it is so long, and how fast it grows', () => {
    for (const load of [10, 200, 350, 900]) {
      const wait = waitDays(load, slots, 30);
      expect(loadAt(wait, slots, 30)).toBeCloseTo(load, 6);
      const step = 1e-6;
      const slope = (loadAt(wait + step, slots, 30) - loadAt(wait, slots, 30)) / step;
      expect(loadPerDay(wait, slots, 30) / slope).toBeCloseTo(1, 3);
    }
  });

  it('rises with the load and falls with the slots', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (load, more) => {
          const wait = waitDays(load, slots, 30);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(waitDays(load + more, slots, 30)).toBeGreaterThan(wait);
          expect(waitDays(load + 1, { ...slots, perWeek: 350 + more }, 30)).toBeLessThan(
            waitDays(load + 1, slots, 30),
          );
        },
      ),
    );
  });
});

describe('an equilibrium', () => {
  it('is where successive averages end, to a ten-thousandth, after a dozen loadings', () => {
    for (const boxes of [200, 700, 1500, 4000, 10_000]) {
      const own = settled(boxes);
      expect(own.gap).toBeLessThanOrEqual(1e-4);
      expect(own.loadings).toBeLessThanOrEqual(12);
      const limit = settled(boxes, { gap: 1e-9, most: 60 });
      const slow = settled(boxes, { gap: 1e-6, most: 20_000 }, 'averages');
      for (const [place, load] of slow.loads.entries())
        expect(Math.abs((limit.loads[place] ?? 0) - load) / load).toBeLessThan(1e-4);
    }
  });

  it('puts less on what is full, and nothing waits where there is room', () => {
    const few = settled(10);
    const many = settled(1500);
    expect(Math.max(...few.waits)).toBeLessThan(0.5);
    expect(Math.max(...many.waits)).toBeGreaterThan(1);
    const share = ({ loads }: typeof few, boxes: number) => (loads[0] ?? 0) / boxes;
    expect(share(many, 1500)).toBeLessThan(share(few, 10));
  });

  it('bounds nothing that the network gives no slots of, and says so', () => {
    const { bottlenecks } = settled(100);
    expect([...bottlenecks.unbounded]).toEqual(['barge']);
    expect([...bottlenecks.bounded].sort()).toEqual(['shuttle', 'train']);
    expect(bottlenecks.all.map(({ key }) => key)).toEqual(['train 0', 'train 1', 'shuttle 0']);
  });

  it('makes a ride wait once, for its fullest section, and leaves bills as they are', () => {
    const { bottlenecks } = settled(100);
    const waits = Float64Array.from([2, 5, 1]);
    const [train, change, barge] = congestedBox({ box: box(8000), perDay: 10_000 }, bottlenecks, {
      before: waits,
      after: new Float64Array(3),
    }).ways;
    const added = (one: Way | undefined) => [
      (one?.cost.before?.generalised ?? 0) - (one?.cost.after?.generalised ?? 0),
      (one?.cost.before?.minutes ?? 0) - (one?.cost.after?.minutes ?? 0),
      (one?.cost.before?.invoice ?? 0) - (one?.cost.after?.invoice ?? 0),
    ];
    expect(added(train)).toEqual([50_000, 5 * 1440, 0]);
    expect(added(change)).toEqual([30_000, 3 * 1440, 0]);
    expect(added(barge)).toEqual([0, 0, 0]);
  });
});
