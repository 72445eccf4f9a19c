import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/demand/flow.ts';
import { monthShares } from '../../../src/demand/month-shares.ts';
import { type FlowOfGoods, planShards, SIZE_FOR_SUBSETS } from '../../../src/matrix/shards/plan-shards.ts';
import { openFlow } from '../../builders/ways.ts';

const MONTHS = ['2026-11', '2026-12'];
const EVEN = monthShares(() => 1 / 12);
const DECEMBER = monthShares((month) => (month === 11 ? 1 : 0));

const flow = (id: string, own: Partial<Flow> = {}): Flow => ({
  ...openFlow(id, 10).handed.flow,
  monthShares: EVEN,
  ...own,
});
const idsIn = (own: readonly { readonly flows: readonly FlowOfGoods[] }[]): readonly string[] =>
  own.flatMap(({ flows }) => flows.map(({ id }) => id));

describe('a demand as shards', () => {
  it('compares goods once, however many flows are of them, in the months in which any is handed over', () => {
    const { shards, goods } = planShards(
      [
        flow('a', { monthShares: DECEMBER }),
        flow('b', { boxesPerYear: 7, district: 'CN500112' as Flow['district'] }),
      ],
      MONTHS,
    );
    expect(shards.map(({ boxes }) => boxes.map(({ month, ready }) => [month, ready]))).toEqual([
      [['2026-11', '2026-11-09T09:00']],
      [['2026-12', '2026-12-14T09:00']],
    ]);
    expect(idsIn(goods)).toEqual(['a', 'b']);
    expect(planShards([flow('a', { monthShares: DECEMBER })], ['2026-11'])).toEqual({
      shards: [],
      goods: [],
    });
  });

  it('keeps to one month in a shard, month by month, and to some seconds of work', () => {
    const flows = Array.from({ length: 780 }, (_, index) =>
      flow(`f${index}`, { valueCnyPerBox: 1000 + index }),
    );
    const { shards } = planShards(flows, MONTHS);
    expect(shards.map(({ boxes }) => boxes.length)).toEqual([
      ...Array(32).fill(24),
      12,
      ...Array(32).fill(24),
      12,
    ]);
    expect(shards.map(({ boxes }) => [...new Set(boxes.map(({ month }) => month))])).toEqual(
      MONTHS.flatMap((month) => Array(33).fill([month])),
    );
  });

  it('shares a run with little in it out as well', () => {
    const flows = Array.from({ length: 12 }, (_, index) =>
      flow(`f${index}`, { valueCnyPerBox: 1000 + index }),
    );
    expect(planShards(flows, ['2026-12']).shards.map(({ boxes }) => boxes.length)).toEqual([3, 3, 3, 3]);
  });

  it('keeps what is priced alike together, from wherever it comes', () => {
    const flows = Array.from({ length: 80 }, (_, index) =>
      flow(`f${index}`, {
        origin: `ORIGIN${index % 40}` as Flow['origin'],
        tonnesPerBox: index < 40 ? 10 : 20,
      }),
    );
    const { shards } = planShards(flows, ['2026-12'], SIZE_FOR_SUBSETS);
    const tonnesIn = shards.map(({ boxes }) => boxes.map(({ goods }) => goods.tonnesPerBox));
    expect(tonnesIn.map(({ length }) => length)).toEqual([64, 16]);
    expect(tonnesIn.flat()).toEqual(flows.map(({ tonnesPerBox }) => tonnesPerBox));
  });

  it('tells flows by where they set out, wherever their boxes lie', () => {
    const flows = Array.from({ length: 30 }, (_, index) =>
      flow(`f${index}`, {
        origin: `ORIGIN${9 - (index % 10)}` as Flow['origin'],
        tonnesPerBox: 10 + (index % 3),
      }),
    );
    const { shards, goods } = planShards(flows, MONTHS);
    expect(goods.map(({ flows: [first] }) => flows.find(({ id }) => id === first?.id)?.origin)).toEqual(
      flows.map(({ origin }) => origin).sort(),
    );
    for (const { flows: own, months } of goods) {
      expect(months.map(({ month }) => month)).toEqual(MONTHS);
      for (const { month, shard, box } of months) {
        expect(shards[shard]?.flows[box]).toBe(own);
        expect(shards[shard]?.boxes[box]?.month).toBe(month);
      }
    }
  });

  it('plans the same boxes whatever the order of the demand', () => {
    const flows = Array.from({ length: 12 }, (_, index) =>
      flow(`f${index}`, { tonnesPerBox: 10 + (index % 5), valueCnyPerBox: 1000 + index }),
    );
    const boxesOf = (own: readonly Flow[]) => planShards(own, MONTHS).shards.map(({ boxes }) => boxes);
    fc.assert(
      fc.property(fc.shuffledSubarray(flows, { minLength: flows.length }), (order) => {
        expect(boxesOf(order)).toEqual(boxesOf(flows));
      }),
    );
  });
});
