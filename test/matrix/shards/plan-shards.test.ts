import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/demand/flow.ts';
import { monthShares } from '../../../src/demand/month-shares.ts';
import { BY_CLASS, planShards, type Shard } from '../../../src/matrix/shards/plan-shards.ts';
import { openFlow } from '../../builders/ways.ts';

const MONTHS = ['2026-11', '2026-12'];
const EVEN = monthShares(() => 1 / 12);
const DECEMBER = monthShares((month) => (month === 11 ? 1 : 0));

const flow = (id: string, own: Partial<Flow> = {}): Flow => ({
  ...openFlow(id, 10).handed.flow,
  monthShares: EVEN,
  ...own,
});
const idsIn = (shards: readonly Shard[]): readonly string[] =>
  shards.flatMap(({ groups }) => groups.flatMap(({ flows }) => flows.map(({ id }) => id)));

describe('a demand as shards', () => {
  it('compares goods once, however many flows are of them, in the months in which any is handed over', () => {
    const [shard, ...others] = planShards(
      [
        flow('a', { monthShares: DECEMBER }),
        flow('b', { boxesPerYear: 7, district: 'CN500112' as Flow['district'] }),
      ],
      MONTHS,
    );
    expect(others).toEqual([]);
    expect(shard?.boxes.map(({ month, ready }) => [month, ready])).toEqual([
      ['2026-11', '2026-11-09T09:00'],
      ['2026-12', '2026-12-14T09:00'],
    ]);
    expect(shard?.groups.map(({ flows }) => flows.map(({ id }) => id))).toEqual([['a', 'b']]);
    expect(planShards([flow('a', { monthShares: DECEMBER })], ['2026-11'])).toEqual([]);
  });

  it('keeps to one origin in a shard, and to about a second of work', () => {
    const flows = Array.from({ length: 30 }, (_, index) =>
      flow(`f${index}`, {
        valueCnyPerBox: 1000 + index,
        ...(index === 29 ? { origin: 'CNQZH' as Flow['origin'] } : {}),
      }),
    );
    const shards = planShards(flows, MONTHS);
    expect(shards.map(({ boxes }) => boxes.length)).toEqual([24, 24, 10, 2]);
    for (const { boxes } of shards) expect(new Set(boxes.map(({ goods }) => goods.origin)).size).toBe(1);
    expect([...idsIn(shards)].sort()).toEqual(flows.map(({ id }) => id).sort());
  });

  it('keeps what is priced alike together where classes are priced, from wherever it comes', () => {
    const flows = Array.from({ length: 80 }, (_, index) =>
      flow(`f${index}`, {
        origin: `ORIGIN${index % 40}` as Flow['origin'],
        tonnesPerBox: index < 40 ? 10 : 20,
      }),
    );
    const tonnesIn = planShards(flows, ['2026-12'], BY_CLASS).map(({ boxes }) =>
      boxes.map(({ goods }) => goods.tonnesPerBox),
    );
    expect(tonnesIn.map(({ length }) => length)).toEqual([64, 16]);
    expect(tonnesIn.flat()).toEqual(flows.map(({ tonnesPerBox }) => tonnesPerBox));
  });

  it('plans the same boxes whatever the order of the demand', () => {
    const flows = Array.from({ length: 12 }, (_, index) =>
      flow(`f${index}`, { tonnesPerBox: 10 + (index % 5) }),
    );
    const boxesOf = (own: readonly Flow[]) => planShards(own, MONTHS).map(({ boxes }) => boxes);
    fc.assert(
      fc.property(fc.shuffledSubarray(flows, { minLength: flows.length }), (order) => {
        expect(boxesOf(order)).toEqual(boxesOf(flows));
      }),
    );
  });
});
