import { describe, expect, it } from 'vitest';
import { openSolver } from '../../../src/cli/matrix/target/open-solver.ts';
import type { OpenFlow, ShipperChoice, WayCost } from '../../../src/contract/demand/matrix.ts';
import type { TargetChange, TargetGoal, TargetLimits } from '../../../src/contract/demand/target.ts';
import { flowOutcome } from '../../../src/matrix/flow-outcome.ts';
import { changedWays } from '../../../src/matrix/target/changed-ways.ts';
import { seekPackages, settingsAt } from '../../../src/matrix/target/seek-packages.ts';
import { targetFigures } from '../../../src/matrix/target/target-figures.ts';
import { TargetModel } from '../../../src/matrix/target/target-model.ts';
import { success } from '../../../src/units/issue.ts';
import { yuan } from '../../../src/units/money.ts';
import { openFlow, relieved, way, wayCost } from '../../builders/ways.ts';

const LOGIT: ShipperChoice = { kind: 'logit', elasticity: -3, dissimilarity: 0.6, overlap: 1, constants: {} };
const yieldNow = () => Promise.resolve();
const solve = await openSolver();

const change = (path: string, to: number): TargetChange => ({
  kind: 'parameter',
  path,
  from: 0,
  to,
  beside: {},
});
/** Yuan off each box by rail, by river, and on the road. */
const CHANGES = [change('a.rail.cut', 2000), change('a.river.cut', 2000), change('a.both.cut', 3000)];
const CUTS: Readonly<Record<string, readonly string[]>> = {
  'a.rail.cut': ['rail'],
  'a.river.cut': ['river'],
  'a.both.cut': ['rail', 'river'],
};

interface Asked {
  readonly goal?: Partial<TargetGoal & { kind: 'move' }>;
  readonly limits?: Partial<TargetLimits>;
  readonly changes?: readonly TargetChange[];
  /** What a run takes off of what the settings say, as a share: the model does not know of it. */
  readonly bends?: number;
}

/** Two flows by road, rail and river under cuts of so many yuan a box. */
function flowsUnder(cuts: ReadonlyMap<string, number>): readonly OpenFlow[] {
  const cut = (name: string, cost: WayCost): WayCost =>
    [...cuts].reduce(
      (left, [path, amount]) => (CUTS[path]?.includes(name) ? relieved(left, path, amount) : left),
      cost,
    );
  return [1, 1.4].map((factor, index) => {
    const costs = { road: 8000 * factor, rail: 9000 * factor, river: 9500 * factor };
    return openFlow(
      `f${index}`,
      100,
      way('road', 'road', wayCost(costs.road)),
      way('rail', 'rail_sea', wayCost(costs.rail), cut('rail', wayCost(costs.rail))),
      way('river', 'river', wayCost(costs.river), cut('river', wayCost(costs.river))),
    );
  });
}

async function sought({ goal: own = {}, limits = {}, changes = CHANGES, bends = 0 }: Asked = {}) {
  const goal: TargetGoal = { kind: 'move', teu: 30, from: ['road'], to: ['rail_sea'], ...own };
  let runs = 0;
  const levelled = (levels: readonly number[]) =>
    flowsUnder(
      new Map(
        settingsAt(changes, levels, 'up').flatMap(({ change: one, value }) =>
          one.kind === 'parameter' && value !== null ? [[one.path, value] as const] : [],
        ),
      ),
    );
  const flows = flowsUnder(new Map());
  const alone = changes.map((_, index) =>
    levelled(changes.map((_own, at) => (at === index ? 1 : 0))).map(({ ways }, flow) =>
      changedWays(flows[flow]?.ways ?? [], ({ key }) => ways.find((own) => own.key === key)?.cost.after),
    ),
  );
  const found = await seekPackages({
    target: { goal, limits: { outlay: null, worse: null, ...limits }, changes },
    model: new TargetModel(goal, LOGIT, flows, alone),
    run: async (settings) => {
      runs++;
      const cuts = settings.flatMap(({ change: one, value }) =>
        one.kind === 'parameter' && value !== null ? [[one.path, value * (1 - bends)] as const] : [],
      );
      const outcomes = flowsUnder(new Map(cuts)).map((flow) => flowOutcome(flow, LOGIT));
      const figures = targetFigures(
        goal,
        flows.map(({ handed }) => handed.flow),
        outcomes,
      );
      return success({
        settings,
        scenario: { schema: 1 as const, id: 'x', title: 'x', base: null },
        figures,
      });
    },
    solve,
    yieldNow,
  });
  if (!found.ok) throw new Error('no package could be run');
  return { ...found.value, runs };
}

describe('packages that reach a target', () => {
  it('reach it by their runs, hardly more than asked, the cheapest first', async () => {
    const { packages, relaxations } = await sought();
    expect(relaxations).toEqual([]);
    expect(packages.length).toBeGreaterThan(0);
    for (const { figures } of packages) {
      expect(figures.reached).toBeGreaterThanOrEqual(30);
      expect(figures.reached).toBeLessThan(30.5);
    }
    const outlays = packages.map(({ figures }) => figures.outlay);
    expect(outlays).toEqual([...outlays].sort((a, b) => a - b));
    expect(packages[0]?.settings.map(({ change: one }) => one)).toEqual([CHANGES[0]]);
  });

  it('lists none that another outdoes in outlay, number of changes, the worst district and emissions', async () => {
    const { packages } = await sought();
    const outdone = packages.filter((own) =>
      packages.some(
        (other) =>
          other !== own &&
          other.figures.outlay <= own.figures.outlay &&
          other.settings.length <= own.settings.length &&
          other.figures.co2eKg <= own.figures.co2eKg &&
          (other.figures.worst?.share ?? 0) <= (own.figures.worst?.share ?? 0),
      ),
    );
    expect(outdone).toEqual([]);
  });

  it('ask for more where a run does less than the model says, and show the run', async () => {
    const { packages, runs } = await sought({ changes: [change('a.rail.cut', 2000)], bends: 0.1 });
    expect(runs).toBe(2);
    expect(packages[0]?.figures.reached).toBeGreaterThanOrEqual(30);
  });

  it('keep within the outlay allowed', async () => {
    const free = await sought();
    const least = free.packages[0]?.figures.outlay ?? 0;
    const { packages } = await sought({ limits: { outlay: yuan((1.1 * least) / 100) } });
    expect(packages.length).toBeGreaterThan(0);
    for (const { figures } of packages) expect(figures.outlay).toBeLessThanOrEqual(1.1 * least);
  });
});

describe('a target that cannot be met', () => {
  it('names how far each condition would have to give, the smallest first, each run', async () => {
    const free = await sought();
    const least = free.packages[0]?.figures.outlay ?? 0;
    const { packages, relaxations } = await sought({ limits: { outlay: yuan((0.9 * least) / 100) } });
    expect(packages).toEqual([]);
    expect(relaxations.map(({ condition }) => condition).sort()).toEqual(['goal', 'outlay']);
    const goal = relaxations.find(({ condition }) => condition === 'goal');
    expect(goal?.needed).toBeLessThan(30);
    expect(goal?.needed).toBe(goal?.package.figures.reached);
    expect(goal?.package.figures.outlay).toBeLessThanOrEqual(0.9 * least);
    const outlay = relaxations.find(({ condition }) => condition === 'outlay');
    expect(outlay?.package.figures.reached).toBeGreaterThanOrEqual(30);
    const sizes = relaxations.map(({ asked, needed }) => Math.abs(needed - asked) / asked);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

  it('says that nothing can be sought where no change has any effect', async () => {
    expect(await sought({ changes: [change('a.unknown.cut', 10)] })).toMatchObject({
      packages: [],
      relaxations: [],
      runs: 0,
    });
  });
});
