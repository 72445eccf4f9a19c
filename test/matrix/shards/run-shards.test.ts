import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoxWays, FlowOutcome, ShipperChoice } from '../../../src/contract/demand/matrix.ts';
import type { Corridor } from '../../../src/demand/corridor.ts';
import type { Flow } from '../../../src/demand/flow.ts';
import { flowRow } from '../../../src/matrix/flow-rows.ts';
import { RunningMerge } from '../../../src/matrix/shards/flow-merge.ts';
import { planShards, type Shard, type ShardPlan } from '../../../src/matrix/shards/plan-shards.ts';
import { runShards } from '../../../src/matrix/shards/run-shards.ts';
import { present } from '../../../src/units/present.ts';
import { openFlow, relieved, way, wayCost } from '../../builders/ways.ts';

const MONTHS = ['2026-11', '2026-12'];
const BY_RAIL = wayCost(9000);

const FLOWS: readonly Flow[] = Array.from({ length: 20 }, (_, index) => ({
  ...openFlow(`f${index}`, 3 + index / 7).handed.flow,
  valueCnyPerBox: 100_000 * (1 + (index % 6)),
}));
const CORRIDORS = new Map<string, Corridor>([
  ['f0', 'river'],
  ['f1', 'rail_sea'],
  ['f2', 'river'],
]);

/** Dearer goods have more to gain from the train; the dearest cannot be carried. */
function found({ boxes }: Shard): readonly BoxWays[] {
  return boxes.map(({ goods: { valueCnyPerBox } }): BoxWays => {
    if (valueCnyPerBox === 600_000) return { status: 'no_route', teuPerBox: 2, issues: [] };
    const ways = [
      way('river', 'river', wayCost(8000 + valueCnyPerBox / 300)),
      way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', valueCnyPerBox / 1000)),
    ];
    return { status: 'open', teuPerBox: 2, ways, again: [] };
  });
}

/** The plan cut anew: its boxes in another order, so many to a shard. */
function cutAnew({ shards, goods }: ShardPlan, order: readonly number[], size: number): ShardPlan {
  const boxes = shards.flatMap((shard, index) =>
    shard.boxes.map((asked, box) => ({ asked, flows: present(shard.flows[box]), was: `${index} ${box}` })),
  );
  const anew = order.map((index) => present(boxes[index]));
  const pieces: Shard[] = [];
  for (let first = 0; first < anew.length; first += size) {
    const own = anew.slice(first, first + size);
    pieces.push({ boxes: own.map(({ asked }) => asked), flows: own.map(({ flows }) => flows) });
  }
  return {
    shards: pieces,
    goods: goods.map(({ flows, months }) => ({
      flows,
      months: months.map(({ month, shard, box }) => {
        const place = anew.findIndex(({ was }) => was === `${shard} ${box}`);
        return { month, shard: Math.floor(place / size), box: place % size };
      }),
    })),
  };
}

async function runOf(plan: ShardPlan, kind: ShipperChoice['kind'] = 'logit') {
  const outcomes: FlowOutcome[] = [];
  const run = await runShards(
    { ...plan, waysOf: async (shard) => found(present(plan.shards[shard])) },
    kind,
    CORRIDORS,
    new RunningMerge((own) => {
      outcomes.push(...own);
    }),
  );
  if (!run.ok) throw new Error('no run');
  const { choice, summary, monthSums } = run.value;
  return { choice, summary, monthSums, rows: outcomes.map(flowRow) };
}

describe('a run of shards', () => {
  const plan = planShards(FLOWS, MONTHS);

  it('comes to the same bytes however it is cut', async () => {
    const whole = JSON.stringify(await runOf(plan));
    const boxes = plan.shards.flatMap((shard) => shard.boxes).map((_, index) => index);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(boxes, { minLength: boxes.length }),
        fc.integer({ min: 1, max: boxes.length }),
        async (order, size) => {
          expect(JSON.stringify(await runOf(cutAnew(plan, order, size)))).toBe(whole);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('counts every flow in every month once, those that nothing carries among them', async () => {
    const { summary, rows } = await runOf(plan);
    expect(rows).toHaveLength(FLOWS.length * MONTHS.length);
    expect(new Set(rows.map(([id, month]) => `${id} ${month}`)).size).toBe(rows.length);
    const stranded = FLOWS.filter(({ valueCnyPerBox }) => valueCnyPerBox === 600_000);
    expect(summary).toMatchObject({ flows: FLOWS.length, uncarried: stranded.length });
  });

  it('fits its choice to the corridors that the demand names, where there is a choice', async () => {
    expect((await runOf(plan)).choice.calibration?.residual).toBeLessThan(1e-4);
    expect((await runOf(plan, 'cheapest')).choice.calibration).toBeNull();
  });
});
