import { beforeAll, describe, expect, it } from 'vitest';
import type { BankShelf } from '../../src/contract/demand/bank-shelf.ts';
import type { BoxesQuestion, BoxWays, Goods, OpenBox, Way } from '../../src/contract/demand/matrix.ts';
import type { Session } from '../../src/contract/engine.ts';
import { flowEnquiry } from '../../src/demand/flow-enquiry.ts';
import { readEnquiry } from '../../src/enquiry/read-enquiry.ts';
import { createTermsReader } from '../../src/measures/terms.ts';
import type { Network } from '../../src/network/network.ts';
import { comparedBox } from '../../src/session/compared-box.ts';
import { type SituatedComparisons, situatedComparisons } from '../../src/session/situated-comparisons.ts';
import { type Chongqing, openChongqing } from '../builders/chongqing.ts';
import * as small from '../builders/network.ts';
import { BARE, sessionOn } from '../builders/session.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

const goods = (own: Partial<Goods> = {}): Goods => ({
  origin: 'CN500109',
  destination: 'DEDUI',
  commodity: 'laptops',
  equipment: '40HQ',
  tonnesPerBox: 12,
  valueCnyPerBox: 900_000,
  ...own,
});

const READY = { month: '2026-12', ready: '2026-12-14T09:00' };
const GOODS = [
  goods(),
  goods({ valueCnyPerBox: 100_000 }),
  goods({ destination: 'SGSIN', commodity: 'general' }),
  goods({ destination: 'SGSIN', equipment: '20GP', commodity: 'vehicle_parts', tonnesPerBox: 9.3 }),
  goods({ origin: 'DEHAM', destination: 'CN500109' }),
];
const BOXES = GOODS.map((own) => ({ goods: own, ...READY }));
/** Quick to search: they go one way, and not far. */
const NEAR = BOXES.slice(2, 4);

const TEXT = { ...BARE, scenario: 'text-only' };

const question = (own: Partial<BoxesQuestion> = {}): BoxesQuestion => ({
  boxes: BOXES,
  baseline: BARE,
  scenario: TEXT,
  ...own,
});

let chongqing: Chongqing;
let network: Network;
let session: Session;
let comparisons: SituatedComparisons;

beforeAll(async () => {
  chongqing = await openChongqing();
  ({ network } = chongqing);
  session = sessionOn(network);
  const reader = createTermsReader(policyLibrary());
  comparisons = situatedComparisons({ network, layers: [] }, chongqing.prepared, async () => reader);
});

async function found(own: Partial<BoxesQuestion> = {}, on: Session = session): Promise<readonly BoxWays[]> {
  const result = await on.boxWays(question(own), PATIENT);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const openOf = (boxes: readonly BoxWays[]): readonly OpenBox[] =>
  boxes.filter((one): one is OpenBox => one.status === 'open');

describe('the ways of boxes from a bank', () => {
  it('have the figures that a comparison of the same box gives, to the fen, and cost no more but for what delays add to planned times', async () => {
    const boxes = openOf(await found());
    expect(boxes).toHaveLength(BOXES.length);
    let same = 0;
    for (const [index, { ways: own }] of boxes.entries()) {
      const enquiry = flowEnquiry(GOODS[index]!, READY.ready, READY.ready);
      const read = readEnquiry(chongqing.network, enquiry);
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const compared = await comparedBox(comparisons, { enquiry, read: read.value }, BARE, TEXT);
      if (compared.status !== 'open') throw new Error(compared.status);
      const least = (of: readonly Way[], side: 'before' | 'after'): number =>
        Math.min(...of.map(({ cost }) => cost[side]!.generalised));
      for (const { key, cost } of compared.ways) {
        const twin = own.find((way) => way.key === key);
        if (twin?.cost.before?.minutes !== cost.before?.minutes) continue;
        expect(twin?.cost).toEqual(cost);
        same++;
      }
      for (const side of ['before', 'after'] as const)
        expect(least(own, side)).toBeLessThanOrEqual(least(compared.ways, side) * 1.05);
    }
    expect(same).toBeGreaterThan(12);
  });

  it('are the same whichever others are asked with them', async () => {
    const whole = await found();
    const another = sessionOn(network);
    for (const position of [0, 4]) {
      const alone = await found({ boxes: [BOXES[position]!] }, another);
      expect(alone).toEqual([whole[position]]);
    }
  });

  it('are open under the scenario as they are without it, so that a scenario that is its baseline changes nothing', async () => {
    const same = await found({ baseline: TEXT });
    for (const { ways } of openOf(same)) for (const { cost } of ways) expect(cost.after).toEqual(cost.before);
    expect(openOf(same).flatMap(({ again }) => again)).toEqual([]);
  });

  it('go by every corridor that the goods may take, the train among them', async () => {
    const [out] = openOf(await found());
    const corridors = new Set(out!.ways.map(({ corridor }) => corridor));
    expect([...corridors]).toEqual(expect.arrayContaining(['china_europe', 'river', 'rail_sea', 'air']));
  });
});

describe('a scenario of levers', () => {
  const under = (set: Readonly<Record<string, number>>): BoxesQuestion['scenario'] => ({
    ...BARE,
    scenario: {
      schema: 1,
      id: 'mine',
      title: 'mine',
      base: 'none',
      enable: ['a14.port_fee_guidance', 'a01.daily_sailing'],
      set: Object.fromEntries(Object.entries(set).map(([path, value]) => [path, { '2024-01-01': value }])),
    },
  });

  it('on prices has both sides choose among the same ways', async () => {
    const cheaper = await found({
      boxes: NEAR,
      scenario: under({ 'a14.port_fee_guidance.handling_cut': 0.2 }),
    });
    for (const { ways } of openOf(cheaper)) {
      for (const { cost } of ways) expect(cost.after!.billed).toBeLessThanOrEqual(cost.before!.billed);
      expect(ways.some(({ cost }) => cost.after!.billed < cost.before!.billed)).toBe(true);
    }
    expect(openOf(cheaper).flatMap(({ again }) => again)).toEqual([]);
  });

  it('on departures has a bank of its own', async () => {
    const denser = await found({
      boxes: NEAR,
      scenario: under({ 'a01.daily_sailing.departures_per_week_before': 4 }),
    });
    const plain = await found({ boxes: NEAR, scenario: BARE });
    const minutes = (boxes: readonly BoxWays[]) =>
      openOf(boxes).flatMap(({ ways }) => ways.map(({ cost }) => cost.after?.minutes));
    expect(minutes(denser)).not.toEqual(minutes(plain));
    expect(openOf(denser).map(({ ways }) => ways.filter(({ cost }) => cost.before).length)).toEqual(
      openOf(plain).map(({ ways }) => ways.filter(({ cost }) => cost.before).length),
    );
  });
});

describe('a scenario beyond the box of the bank', () => {
  it('is searched again by itself, and what leaves the box is named', async () => {
    const beyond = await found({
      boxes: NEAR,
      scenario: {
        ...BARE,
        scenario: {
          schema: 1,
          id: 'mine',
          title: 'mine',
          base: 'text-only',
          after_expiry: { 'a14.container_toll': { taper_months: 4 } },
        },
      },
    });
    expect(openOf(beyond)).toHaveLength(NEAR.length);
    for (const { again } of openOf(beyond)) expect(again.length).toBeGreaterThan(0);
  });
});

describe('banks on a device', () => {
  const world = small.network({
    services: [
      small.service('train', ['A', 'B'], { tariffs: ['dear'] }),
      small.service('barge', ['A', 'B'], { mode: 'river', tariffs: ['cheap'] }),
    ],
    tariffs: [small.tariff('dear', 3000), small.tariff('cheap', 1000)],
    parameters: [small.parameter('capital.lpr', '0.03'), small.parameter('capital.spread', '0.015')],
  });
  const local = (own: Partial<Goods> = {}) => [
    { goods: goods({ origin: 'A', destination: 'B', ...own }), ...READY },
  ];
  const visit = (shelf: BankShelf, boxes = local(), control = PATIENT) =>
    sessionOn(world, undefined, undefined, shelf).boxWays(question({ boxes }), control);

  /** A shelf in memory that counts. */
  function countingShelf() {
    const banks = new Map<string, ArrayBuffer>();
    const counts = { kept: 0, read: 0 };
    const shelf: BankShelf = {
      async get(key) {
        const bank = banks.get(key) ?? null;
        if (bank) counts.read++;
        return bank;
      },
      async put(key, bank) {
        banks.set(key, bank.slice(0));
        counts.kept++;
        return null;
      },
    };
    return { shelf, counts };
  }

  it('are read again on the next visit, and give the very same ways', async () => {
    const { shelf, counts } = countingShelf();
    const first = await visit(shelf);
    const second = await visit(shelf);
    expect(counts).toEqual({ kept: 1, read: 1 });
    expect(first.ok && openOf(first.value)[0]?.ways).toHaveLength(2);
    expect(second).toEqual(first);
  });

  it('are of no use under other inputs', async () => {
    const { shelf, counts } = countingShelf();
    await visit(shelf);
    await visit(shelf, local({ tonnesPerBox: 15 }));
    expect(counts).toEqual({ kept: 2, read: 0 });
  });

  it('that cannot be kept are said to be, and answer all the same', async () => {
    const full = { severity: 'warning', code: 'E20', path: '', values: {} } as const;
    const result = await visit({ get: async () => null, put: async () => full });
    expect(result.ok && openOf(result.value)).toHaveLength(1);
    expect(result.issues).toEqual([full]);
  });

  it('hold nothing of a run that was stopped', async () => {
    const { shelf, counts } = countingShelf();
    const result = await visit(shelf, local(), { ...PATIENT, shouldStop: () => true });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'E13' }] });
    expect(counts.kept).toBe(0);
  });
});
