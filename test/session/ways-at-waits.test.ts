import { describe, expect, it } from 'vitest';
import type { MatrixQuestion, Way } from '../../src/contract/demand/matrix.ts';
import type { BottleneckWait } from '../../src/contract/demand/waiting-boxes.ts';
import { NO_EVENT_CHANGES } from '../../src/contract/event-sheet.ts';
import type { Flow } from '../../src/demand/flow.ts';
import { monthShares } from '../../src/demand/month-shares.ts';
import { capacity, departure, network, parameter, service, tariff } from '../builders/network.ts';
import { BARE, sessionOn } from '../builders/session.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };
const READY = { month: '2026-12', ready: '2026-12-14T09:00' };

/** Every day at one hour. */
const departures = Array.from({ length: 7 }, (_, day) => departure(day, '18:00'));
/** Of trains that leave and arrive alike a bank has the cheapest alone. */
const world = network({
  services: [
    service('first', ['A', 'B'], { tariffs: ['cheap'], departures, capacityTeu: 2 }),
    service('second', ['A', 'B'], { tariffs: ['dearer'], departures, capacityTeu: 3 }),
    service('third', ['A', 'B'], { tariffs: ['dear'], departures, capacityTeu: 500 }),
  ],
  tariffs: [tariff('cheap', 1000), tariff('dearer', 1050), tariff('dear', 1100)],
  parameters: [parameter('capital.lpr', '0.03'), parameter('capital.spread', '0.015')],
});

const flow = (boxesPerYear: number, own: Partial<Flow> = {}): Flow => ({
  id: 'f',
  origin: 'A',
  destination: 'B',
  district: null,
  commodity: 'general',
  direction: 'domestic',
  equipment: '40HQ',
  boxesPerYear,
  tonnesPerBox: 15,
  valueCnyPerBox: 500_000,
  monthShares: monthShares(() => 1 / 12),
  ...own,
});

const question = (own: Partial<MatrixQuestion> = {}): MatrixQuestion => ({
  flows: [flow(12 * 200)],
  corridors: new Map(),
  months: [READY.month],
  baseline: BARE,
  scenario: BARE,
  choice: 'logit',
  capacity: true,
  events: NO_EVENT_CHANGES,
  ...own,
});

const boxes = [{ goods: flow(1), ...READY, has: [] }];
const wait = (id: string, before: number, after = before): BottleneckWait => ({
  key: `${id} 0`,
  days: { before, after },
});
const keysOf = (ways: readonly Way[] | undefined): readonly string[] => (ways ?? []).map(({ key }) => key);

async function searched(...bottlenecks: readonly BottleneckWait[]): Promise<readonly Way[]> {
  const waits = [{ month: READY.month, bottlenecks }];
  const found = await sessionOn(world).waysAtWaits({ boxes, baseline: BARE, scenario: BARE, waits }, PATIENT);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  expect(found.value).toHaveLength(1);
  return found.value[0]!;
}

describe('the ways that cost a box least at its waits', () => {
  it('are those that a bank offers where there is room for all', async () => {
    const offered = await sessionOn(world).boxWays({ boxes, baseline: BARE, scenario: BARE }, PATIENT);
    const [box] = offered.ok ? offered.value : [];
    const own = box?.status === 'open' ? box.ways : [];
    expect(keysOf(own)).toEqual(['first:A:B']);
    expect(await searched()).toEqual(own);
  });

  it('are others where the wait costs more than they do, each situation by its own', async () => {
    expect(keysOf(await searched(wait('first', 3)))).toEqual(['second:A:B']);
    expect(keysOf(await searched(wait('first', 3), wait('second', 3)))).toEqual(['third:A:B']);
    expect(keysOf(await searched(wait('first', 0, 3)))).toEqual(['first:A:B', 'second:A:B']);
  });

  it('are left out where it has them', async () => {
    const waits = [{ month: READY.month, bottlenecks: [wait('first', 0, 3)] }];
    const known = boxes.map((box) => ({ ...box, has: ['first:A:B'] }));
    const found = await sessionOn(world).waysAtWaits(
      { boxes: known, baseline: BARE, scenario: BARE, waits },
      PATIENT,
    );
    expect(found.ok && keysOf(found.value[0])).toEqual(['second:A:B']);
  });

  it('are billed as they are without a wait, under both situations', async () => {
    const [own] = await searched(wait('first', 3));
    expect(own?.cost.before).toEqual(own?.cost.after);
    expect(own?.cost.before?.invoice).toBe(105_000);
  });

  it('are none of a box that cannot be carried or read', async () => {
    const astray = [{ goods: flow(1, { destination: 'nowhere' }), ...READY, has: [] }];
    const found = await sessionOn(world).waysAtWaits(
      { boxes: astray, baseline: BARE, scenario: BARE, waits: [] },
      PATIENT,
    );
    expect(found).toMatchObject({ ok: true, value: [[]] });
  });

  it('are given up where the search is stopped', async () => {
    const stopped = { ...PATIENT, shouldStop: () => true };
    const found = await sessionOn(world).waysAtWaits(
      { boxes, baseline: BARE, scenario: BARE, waits: [] },
      stopped,
    );
    expect(found).toMatchObject({ ok: false, issues: [{ code: 'E13', values: { n: 0, m: 1 } }] });
  });
});

describe('a run whose departures are full', () => {
  it('sends boxes by services that no bank offers, until none has a cheaper way', async () => {
    const report = await sessionOn(world).matrixRun(question(), PATIENT);
    const { capacity } = report.ok ? report.value : { capacity: null };
    expect(capacity?.search).toEqual({ rounds: 3, added: 2, cheaper: 0 });
    expect(new Set(capacity?.bottlenecks.map((own) => own.id))).toEqual(
      new Set(['first', 'second', 'third']),
    );
  });

  it('leaves the same run without slots as it is', async () => {
    const engine = sessionOn(world);
    const free = () => engine.matrixRun(question({ capacity: false }), PATIENT);
    const before = await free();
    await engine.matrixRun(question(), PATIENT);
    expect(await free()).toEqual(before);
    expect(before.ok && before.value.summary.invoice.before).toBe(200 * 100_000);
  });

  it('waits at a place as for slots, and goes where there is none', async () => {
    const full = capacity('B', { place: { kind: 'terminal', id: 'B' }, amount: 10 * 365 });
    const report = await sessionOn({ ...world, capacities: [full] }).matrixRun(question(), PATIENT);
    const found = report.ok ? report.value.capacity?.bottlenecks.find(({ id }) => id === 'terminal B') : null;
    expect(found).toMatchObject({ kind: 'terminal', unit: 'TEU', section: null });
    expect(found?.capacity).toBeCloseTo(70, 6);
    expect(found?.wait.before).toBeGreaterThan(1);
  });

  it('is the same without room to run out of, whatever a place lets through', async () => {
    const full = capacity('B', { place: { kind: 'terminal', id: 'B' }, amount: 1 });
    const off = question({ capacity: false });
    expect(await sessionOn({ ...world, capacities: [full] }).matrixRun(off, PATIENT)).toEqual(
      await sessionOn(world).matrixRun(off, PATIENT),
    );
  });

  it('searches once where there is room for all', async () => {
    const report = await sessionOn(world).matrixRun(question({ flows: [flow(12)] }), PATIENT);
    expect(report.ok && report.value.capacity?.search).toEqual({ rounds: 1, added: 0, cheaper: 0 });
  });
});
