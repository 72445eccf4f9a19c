import { beforeAll, describe, expect, it } from 'vitest';
import { isochrone } from '../../src/atlas/isochrone.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import type { Isochrone, IsochroneLimit, IsochroneProgress } from '../../src/contract/isochrone.ts';
import type { Network } from '../../src/network/network.ts';
import type { Result } from '../../src/units/issue.ts';
import { answerEnquiry } from '../builders/answer-enquiry.ts';
import { type Chongqing, enquiry, openChongqing } from '../builders/chongqing.ts';
import { at } from '../builders/consignment.ts';
import { departure, network, service, tariff, terminal } from '../builders/network.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

const { to: _, ...fromHere } = enquiry({
  from: 'CNCKG-TJC',
  boxes: '1',
  commodity: 'general',
  grossTonnes: '18',
});

const codes = (result: Result<unknown>) => result.issues.map(({ code, path }) => `${code} ${path}`);

describe('an isochrone of the shipped network', () => {
  let chongqing: Chongqing;
  let all: Isochrone;
  const told: IsochroneProgress[] = [];

  beforeAll(async () => {
    chongqing = await openChongqing();
    const result = await isochrone(
      chongqing.network,
      chongqing.prepared,
      { enquiry: fromHere, limit: null },
      { ...PATIENT, onProgress: (progress) => told.push(progress) },
    );
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    all = result.value;
  });

  it('tells of every terminal but its own, each once', () => {
    const ids = all.terminals.map(({ terminal }) => terminal);
    const expected = [...chongqing.network.terminals.values()]
      .filter(({ id, kind }) => id !== 'CNCKG-TJC' && kind !== 'chokepoint')
      .map(({ id }) => id);
    expect(ids).toEqual(expected);
    expect(told.flatMap(({ found }) => found.map(({ terminal }) => terminal)).sort()).toEqual(ids.sort());
    expect(told.at(-1)).toMatchObject({ done: expected.length, total: expected.length });
  });
});

describe('the limit of an isochrone', () => {
  const world = network({
    terminals: ['A', 'B', 'C', 'D', 'E'].map((id) => terminal(id)),
    services: [
      service('near', ['A', 'B'], { perWeek: 70, hours: 20, tariffs: ['low'] }),
      service('far', ['B', 'C'], { perWeek: 70, hours: 100, tariffs: ['low'] }),
      service('dear', ['A', 'D'], { perWeek: 70, hours: 10, tariffs: ['high'] }),
    ],
    tariffs: [tariff('low', 1000), tariff('high', 30_000)],
  });
  const reach = async (
    limit: IsochroneLimit | null,
    own: Partial<typeof fromHere> = {},
    of: Network = world,
  ) => isochrone(of, prepareNetwork(of), { enquiry: { ...fromHere, from: 'A', ...own }, limit }, PATIENT);
  const states = async (limit: IsochroneLimit | null, own = {}) => {
    const result = await reach(limit, own);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.within).toEqual(
      result.value.terminals.filter(({ state }) => state === 'within').map(({ terminal }) => terminal),
    );
    return Object.fromEntries(result.value.terminals.map(({ terminal, state }) => [terminal, state]));
  };

  it('is kept by days and by money for one box', async () => {
    const unreachable = { E: 'unreachable' };
    expect(await states(null)).toEqual({ B: 'within', C: 'within', D: 'within', ...unreachable });
    expect(await states({ measure: 'p50', days: '3' })).toEqual({
      B: 'within',
      C: 'beyond',
      D: 'within',
      ...unreachable,
    });
    expect(await states({ measure: 'invoice', cnyPerBox: '2,500' }, { boxes: '3' })).toEqual({
      B: 'within',
      C: 'within',
      D: 'beyond',
      ...unreachable,
    });
  });

  it('holds the same with or without leaving unmeasured what is surely beyond it', async () => {
    const free = await reach(null);
    for (const measure of ['p50', 'p90'] as const) {
      for (const days of ['0.5', '1', '1.5', '2', '4', '7', '10']) {
        const bounded = await states({ measure, days });
        for (const own of free.ok ? free.value.terminals : []) {
          const minutes = measure === 'p50' ? own.fastest?.p50Minutes : own.surest?.p90Minutes;
          const expected =
            minutes === undefined ? 'unreachable' : minutes <= Number(days) * 1440 ? 'within' : 'beyond';
          expect(bounded[own.terminal]).toBe(expected);
        }
      }
    }
  });

  it('takes no incomplete total for a price', async () => {
    const unpriced = network({
      services: [service('s', ['A', 'B'], { tariffs: ['none'] })],
      tariffs: [tariff('none', null)],
    });
    const result = await reach({ measure: 'invoice', cnyPerBox: '100000' }, {}, unpriced);
    expect(result.ok && result.value.terminals).toMatchObject([
      { terminal: 'B', state: 'beyond', cheapest: null, fastest: { complete: false } },
    ]);
  });

  it('knows the 90th percentile where a timetable ends before the last box is there', async () => {
    const ending = network({
      services: [
        service('feeder', ['A', 'B'], { departures: [departure(1, '08:00')], hours: 40 }),
        service('last', ['B', 'C'], {
          departures: [departure(3, '06:00', { validTo: at('2026-12-10T23:59') })],
          hours: 10,
        }),
      ],
    });
    const question = { enquiry: { ...fromHere, from: 'A' }, limit: null };
    const result = await isochrone(ending, prepareNetwork(ending), question, PATIENT);
    const reached = result.ok ? result.value.terminals.find(({ terminal }) => terminal === 'C') : null;
    const { p50Minutes = Number.NaN, p90Minutes = Number.NaN } = reached?.surest ?? {};
    expect(p90Minutes - p50Minutes).toBeGreaterThan(6 * 1440);
    expect(p90Minutes - p50Minutes).toBeLessThan(8 * 1440);
    const answer = await answerEnquiry(
      ending,
      prepareNetwork(ending),
      { ...fromHere, from: 'A', to: 'C' },
      PATIENT,
    );
    expect(answer.ok && answer.value.itineraries[0]).toMatchObject({ p50Minutes, p90Minutes });
    expect(JSON.stringify(answer.ok && answer.value.itineraries)).not.toContain('NaN');
  });

  it.each([
    ['no figure', { measure: 'p50', days: 'soon' }, {}, 'E31 limit'],
    ['nothing', { measure: 'invoice', cnyPerBox: '0' }, {}, 'E17 limit'],
    ['an unknown start', null, { from: 'X' }, 'E25 from'],
  ] as const)('and its enquiry are refused for %s', async (__, limit, own, expected) => {
    expect(codes(await reach(limit, own))).toContain(expected);
  });

  it('is given up when it is no longer wanted, and what was told stays', async () => {
    const told: string[] = [];
    const control = {
      ...PATIENT,
      shouldStop: () => told.length === 1,
      onProgress: ({ found }: IsochroneProgress) => told.push(...found.map((own) => own.terminal)),
    };
    const question = { enquiry: { ...fromHere, from: 'A' }, limit: null };
    const result = await isochrone(world, prepareNetwork(world), question, control);
    expect(codes(result)).toEqual(['E13 ']);
    expect(told).toEqual(['D']);
  });

  it('tells nothing that was being measured when it was given up', async () => {
    let looks = 0;
    const told: string[] = [];
    const control = {
      ...PATIENT,
      shouldStop: () => ++looks > 1,
      onProgress: ({ found }: IsochroneProgress) => told.push(...found.map((own) => own.terminal)),
    };
    const question = { enquiry: { ...fromHere, from: 'A' }, limit: null };
    expect((await isochrone(world, prepareNetwork(world), question, control)).ok).toBe(false);
    expect(told).toEqual([]);
  });
});
