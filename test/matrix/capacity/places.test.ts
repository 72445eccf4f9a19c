import { describe, expect, it } from 'vitest';
import type { OpenBox, ShipperChoice, Way } from '../../../src/contract/demand/matrix.ts';
import { Bottlenecks } from '../../../src/matrix/capacity/bottlenecks.ts';
import { monthEquilibrium } from '../../../src/matrix/capacity/equilibrium.ts';
import { loadAt, loadPerDay, waitDays } from '../../../src/matrix/capacity/room-wait.ts';
import type { PlaceCapacity } from '../../../src/network/capacity/place-capacity.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';
import { capacity, link, network, service, strait, terminal } from '../../builders/network.ts';
import { way, wayCost } from '../../builders/ways.ts';

const CHOICE: ShipperChoice = {
  kind: 'logit',
  elasticity: -3,
  dissimilarity: 0.6,
  overlap: 1,
  constants: {},
};
const AT = parseInstant('2026-06-08T09:00') ?? instant(0);
const LOCKS = { kind: 'strait', id: 'locks' } as const;

/** A port above locks and one below, a train beside, and a quay where ships change. */
const world = (...capacities: readonly PlaceCapacity[]) =>
  network({
    terminals: ['UP', 'HUB', 'DOWN'].map((id) => terminal(id, { kind: 'river_port' })),
    straits: [strait('locks', { kind: 'lock' })],
    links: [link('UP', 'HUB', { mode: 'river', straits: ['locks'] })],
    services: [
      service('barge', ['UP', 'HUB'], { mode: 'river' }),
      service('feeder', ['HUB', 'DOWN'], { mode: 'river' }),
      service('train', ['UP', 'DOWN'], { perWeek: 7, capacityTeu: 100_000 }),
    ],
    capacities,
  });
const box: OpenBox = {
  status: 'open',
  again: [],
  teuPerBox: 2,
  ways: [
    { ...way('river', 'river', wayCost(8000)), rides: ['barge:UP:HUB', 'feeder:HUB:DOWN'] },
    { ...way('train', 'rail_sea', wayCost(8400)), rides: ['train:UP:DOWN'] },
  ] satisfies readonly Way[],
};

function settled(boxes: number, ...capacities: readonly PlaceCapacity[]) {
  const bottlenecks = new Bottlenecks(world(...capacities), AT);
  for (const { rides } of box.ways) for (const ride of rides) bottlenecks.ofRide(ride);
  const all = [{ box, boxes, tonnesPerBox: 25, perDay: 20_000 }];
  const found = monthEquilibrium(all, bottlenecks, CHOICE, { month: '2026-06', side: 'before' });
  const place = (key: string): number => bottlenecks.all.findIndex((own) => own.key === key);
  return {
    bottlenecks,
    gap: found.gap,
    load: (key: string) => found.loads[place(key)],
    wait: (key: string) => found.waits[place(key)],
  };
}

/** Tonnes a year. */
const locks = (amount: number | null, share = 0): PlaceCapacity => {
  const own = capacity('locks', { place: LOCKS, amount, unit: 't/year', hoursBetween: 1 });
  return { ...own, others: { ...own.others, share } };
};

describe('a lock that fills', () => {
  it('sends boxes to the train, by what they weigh', () => {
    const free = settled(3000, locks(1e9));
    const tight = settled(3000, locks(250_000));
    expect(tight.gap).toBeLessThanOrEqual(1e-4);
    expect(tight.wait('strait locks')).toBeGreaterThan(1);
    expect(tight.load('strait locks')).toBeLessThan(0.8 * (free.load('strait locks') ?? 0));
    expect(tight.load('train 0')).toBeGreaterThan(1.2 * (free.load('train 0') ?? 0));
    // Every box goes one of the two ways: 25 t by the lock, 2 TEU by train.
    const boxes = (tight.load('strait locks') ?? 0) / 25 + (tight.load('train 0') ?? 0) / 2;
    expect(boxes).toBeCloseTo((3000 * 7) / 30, 0);
  });

  it('fills the sooner the more of it others take, who are assumed', () => {
    const waits = [0, 0.5, 0.9, 0.99].map((share) => settled(300, locks(1e6, share)).wait('strait locks')!);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBeLessThan(0.1);
    expect(waits[3]).toBeGreaterThan(0.5);
  });
});

describe('a quay at which a box changes ships', () => {
  it('is used by it twice, and waited for by either ship', () => {
    const hub = capacity('hub', { place: { kind: 'terminal', id: 'HUB' }, amount: 1e9 });
    const own = settled(300, hub, locks(1e9));
    expect(own.load('terminal HUB')! / 2).toBeCloseTo((2 * 2 * own.load('strait locks')!) / 25 / 2, 6);
    expect(own.bottlenecks.ofRide('feeder:HUB:DOWN')).toHaveLength(1);
  });
});

describe('a place of which nobody knows what goes through', () => {
  it('is no bottleneck, and counted, whether it has a row or none', () => {
    for (const capacities of [[], [locks(null)]]) {
      const { bottlenecks } = settled(300, ...capacities);
      expect(bottlenecks.all.map(({ key }) => key)).toEqual(['train 0']);
      expect([...bottlenecks.unboundedPlaces].sort()).toEqual([
        'strait locks',
        'terminal DOWN',
        'terminal HUB',
        'terminal UP',
      ]);
    }
  });

  it('is bounded once its row holds', () => {
    const later = { ...locks(1e6), from: '2027-01-01' as never };
    expect(settled(300, later).bottlenecks.boundedPlaces.size).toBe(0);
    expect([...settled(300, locks(1e6)).bottlenecks.boundedPlaces]).toEqual(['strait locks']);
  });
});

describe('the wait where others take their part', () => {
  const room = { perWeek: 1000, othersPerWeek: 900, headwayDays: 0.5 };

  it('is none where the demand puts nothing on, for usual times hold that of others', () => {
    expect(waitDays(0, room, 30)).toBe(0);
    expect(waitDays(50, room, 30)).toBeGreaterThan(0);
  });

  it('says at what load of the demand it is so long, and how fast it grows', () => {
    for (const load of [1, 50, 100, 400]) {
      const wait = waitDays(load, room, 30);
      expect(loadAt(wait, room, 30)).toBeCloseTo(load, 6);
      const step = 1e-6;
      const slope = (loadAt(wait + step, room, 30) - loadAt(wait, room, 30)) / step;
      expect(loadPerDay(wait, room, 30) / slope).toBeCloseTo(1, 3);
    }
  });
});
