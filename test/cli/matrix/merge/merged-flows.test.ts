import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MergeFailed } from '../../../../src/cli/matrix/merge/merge-failed.ts';
import { MergedFlows } from '../../../../src/cli/matrix/merge/merged-flows.ts';
import type { BoxWays, ShipperChoice } from '../../../../src/contract/demand/matrix.ts';
import type { Corridor } from '../../../../src/demand/corridor.ts';
import type { Flow } from '../../../../src/demand/flow.ts';
import { monthShares } from '../../../../src/demand/month-shares.ts';
import { flowRow, type Row } from '../../../../src/matrix/flow-rows.ts';
import { type FlowMerge, RunningMerge } from '../../../../src/matrix/shards/flow-merge.ts';
import { planShards } from '../../../../src/matrix/shards/plan-shards.ts';
import { runShards } from '../../../../src/matrix/shards/run-shards.ts';
import { present } from '../../../../src/units/present.ts';
import { openFlow, relieved, way, wayCost } from '../../../builders/ways.ts';

const MONTHS = ['2026-11', '2026-12'];
const CORRIDORS = new Map<string, Corridor>([
  ['f0', 'river'],
  ['f1', 'rail_sea'],
  ['f3', 'road'],
]);

/** Kinds of goods by their value; the dearest cannot be carried, and of those one does not even know the box. */
const KINDS = 6;

interface Case {
  readonly boxes: readonly number[];
  readonly costs: readonly number[];
}

const flowsOf = ({ boxes }: Case): readonly Flow[] =>
  boxes.map((each, index) => ({
    ...openFlow(`f${index}`, each).handed.flow,
    boxesPerYear: each,
    valueCnyPerBox: 100_000 * (1 + (index % KINDS)),
    monthShares: monthShares((month) => (month === 10 && index % 5 === 0 ? 0 : 1 / 12)),
  }));

function found({ costs }: Case, value: number, month: string): BoxWays {
  if (value === 600_000) return { status: 'no_route', teuPerBox: month === '2026-11' ? 2 : null, issues: [] };
  const cost = (index: number) => present(costs[index % costs.length]) + value / 300;
  const rail = wayCost(cost(1));
  const road = wayCost(cost(2));
  const ways = [
    way('river', 'river', wayCost(cost(0))),
    way('rail', 'rail_sea', rail, relieved(rail, 'waiver', value / 333)),
    way('road', 'road', road, relieved(road, 'toll', value / 777)),
    way('train', 'china_europe', wayCost(cost(3))),
  ];
  return { status: 'open', teuPerBox: 2, ways, again: value === 200_000 ? ['a line'] : [] };
}

async function runOf(own: Case, kind: ShipperChoice['kind'], merge: FlowMerge) {
  const plan = planShards(flowsOf(own), MONTHS);
  const waysOf = async (shard: number) =>
    present(plan.shards[shard]).boxes.map(({ goods, month }) => found(own, goods.valueCnyPerBox, month));
  const run = await runShards({ ...plan, waysOf }, kind, CORRIDORS, merge);
  if (!run.ok) throw new Error('no run');
  return run.value;
}

async function bothOf(own: Case, kind: ShipperChoice['kind'], rowsAtOnce: number) {
  const rows: { readonly here: Row[]; readonly merged: Row[] } = { here: [], merged: [] };
  const running = new RunningMerge((outcomes) => {
    rows.here.push(...outcomes.map(flowRow));
  });
  const opened = await MergedFlows.open(
    { add: async (some) => void rows.merged.push(...some), close: async () => {} },
    rowsAtOnce,
  );
  if (!opened.ok) throw new Error('no database');
  try {
    const here = await runOf(own, kind, running);
    const merged = await runOf(own, kind, opened.value);
    return { here: { ...here, rows: rows.here }, merged: { ...merged, rows: rows.merged } };
  } finally {
    await opened.value.close();
  }
}

const CASE: Case = { boxes: [12, 7.3, 100, 0.4, 55, 31, 1200, 8, 9, 17, 3], costs: [8000, 9100, 8700, 9000] };

afterEach(() => vi.unstubAllEnvs());

describe('flows merged in a database', () => {
  it('come to the rows and sums of flows that are merged as they come, figure for figure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          boxes: fc.array(fc.double({ min: 0.001, max: 5000, noNaN: true }), { minLength: 6, maxLength: 30 }),
          costs: fc.array(fc.double({ min: 3000, max: 30_000, noNaN: true }), { minLength: 4, maxLength: 9 }),
        }),
        fc.constantFrom<ShipperChoice['kind']>('logit', 'cheapest'),
        fc.integer({ min: 1, max: 40 }),
        async (own, kind, rowsAtOnce) => {
          const { here, merged } = await bothOf(own, kind, rowsAtOnce);
          expect(JSON.stringify(merged)).toBe(JSON.stringify(here));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('stand in the order of the plan, a flow and its months together, each once', async () => {
    const { merged } = await bothOf(CASE, 'logit', 4);
    const keys = merged.rows.map(([flow, month]) => `${flow} ${month}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(0, 3)).toEqual(['f0 2026-12', 'f6 2026-11', 'f6 2026-12']);
    expect(merged.rows.map(([, , status]) => status)).toContain('no_route');
  });

  it('say where there is no room for their database', async () => {
    const nowhere = join(tmpdir(), 'no such folder');
    vi.stubEnv('TMPDIR', nowhere);
    await expect(MergedFlows.open(null, 1)).rejects.toMatchObject({
      constructor: MergeFailed,
      folder: nowhere,
    });
  });

  it('leave no database behind', async () => {
    await bothOf(CASE, 'cheapest', 100);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`yusuan-merge-${process.pid}-`))).toEqual(
      [],
    );
  });
});
