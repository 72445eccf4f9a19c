import { expect, it } from 'vitest';
import type { LiveQuestion } from '../../../src/contract/demand/live-headline.ts';
import type { EngineClient } from '../../../src/contract/engine.ts';
import { createMeasureRangesStore } from '../../../src/state/demand/measure-ranges-store.ts';
import { success } from '../../../src/units/issue.ts';
import { fen } from '../../../src/units/money.ts';

const at = (scenario: string) => ({ scenario, facts: {}, parameters: {}, handOver: null });
const figure = (path: string) => ({
  path,
  values: [0, 1] as const,
  scenarios: [at(`${path} 0`), at(`${path} 1`)] as const,
});

/** Outlay is as many fen as the scenario has letters; levers make another network. */
const engine = (asked: string[]): Pick<EngineClient, 'matrixLive'> => ({
  matrixLive: ({ scenario: { scenario } }: LiveQuestion) => {
    const name = String(scenario);
    asked.push(name);
    const both = { before: fen(0), after: fen(0) };
    const figures = { teu: 1, invoice: both, generalised: both, co2eKg: both, teuShifted: 0 };
    return {
      result: Promise.resolve(
        success(
          name.startsWith('lever')
            ? { kind: 'other_network' as const }
            : {
                kind: 'priced' as const,
                headline: { ...figures, outlay: fen(name.length) },
                certificate: { covered: true, beyond: 0, otherWays: 0 },
              },
        ),
      ),
      cancel: () => {},
    };
  },
});

it('prices a run at both ends of each figure, once, and leaves out what makes another network', async () => {
  const asked: string[] = [];
  const store = createMeasureRangesStore(engine(asked));
  store.getState().ask('run', [figure('a.x'), figure('lever.y'), figure('a.zz')]);
  store.getState().ask('run', [figure('a.x')]);
  await expect.poll(() => store.getState().left).toBe(0);
  expect(asked).toEqual(['a.x 0', 'a.x 1', 'lever.y 0', 'lever.y 1', 'a.zz 0', 'a.zz 1']);
  const ranges = store.getState().shown?.ranges ?? [];
  expect(ranges.map(({ input, ends }) => [Object.values(input).at(-1), ends[1].outlay])).toEqual([
    ['a.x', 5],
    ['a.zz', 6],
  ]);
  expect(store.getState().unpriced).toBe(0);
});

it('counts what cannot be priced since the engine knows another run by now, and counts anew for the next', async () => {
  const forgotten = { kind: 'other_run' as const };
  const store = createMeasureRangesStore({
    matrixLive: ({ run }) => ({
      result: Promise.resolve(success(run === 'run' ? forgotten : { kind: 'other_network' as const })),
      cancel: () => {},
    }),
  });
  store.getState().ask('run', [figure('a.x'), figure('a.y')]);
  await expect.poll(() => store.getState().left).toBe(0);
  expect(store.getState()).toMatchObject({ unpriced: 2, shown: { ranges: [] } });
  store.getState().ask('other', [figure('b.x')]);
  await expect.poll(() => store.getState().left).toBe(0);
  expect(store.getState().unpriced).toBe(0);
});

it('shows nothing of a run once another is asked about', async () => {
  const store = createMeasureRangesStore(engine([]));
  store.getState().ask('run', [figure('a.x'), figure('a.y')]);
  store.getState().ask('other', [figure('b.x')]);
  await expect.poll(() => store.getState().left).toBe(0);
  expect(store.getState().shown?.ranges).toHaveLength(1);
});
