import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { InputRange } from '../../../../contract/demand/ranges.ts';
import type { EngineClient } from '../../../../contract/engine.ts';
import type { MatrixDone } from '../../../../state/demand/matrix-store.ts';
import {
  createMeasureRangesStore,
  type MeasureRangesStore,
} from '../../../../state/demand/measure-ranges-store.ts';
import { withParameter } from '../../../../state/policy/policy-situation.ts';
import { useEngine } from '../../../contexts/engine-context.tsx';
import { usePolicy } from '../../../contexts/policy-context.tsx';
import { type LiveParameter, liveMeasures } from '../live/live-parameters.ts';
import { situationOfFlows } from '../situation-of-flows.ts';
import { useMeasureCards } from '../use-measure-cards.ts';

/** One for each engine, as there is one run that it knows. */
const stores = new WeakMap<EngineClient, MeasureRangesStore>();

function storeOf(engine: EngineClient): MeasureRangesStore {
  const known = stores.get(engine);
  if (known) return known;
  const store = createMeasureRangesStore(engine);
  stores.set(engine, store);
  return store;
}

export interface MeasureRanges {
  readonly ranges: readonly InputRange[];
  readonly left: number;
  /** How many could not be priced, and are not among the ranges. */
  readonly unpriced: number;
  /** Whether nothing is still to come. */
  readonly isWhole: boolean;
  /** By path. */
  readonly parameters: ReadonlyMap<string, LiveParameter>;
}

/** How far a run moves with figures of its measures: priced anew as soon as the ranges of all else are known. */
export function useMeasureRanges({ asked, report }: MatrixDone): MeasureRanges {
  const store = storeOf(useEngine());
  const own = usePolicy((state) => state.own);
  const cards = useMeasureCards(asked).value;
  const parameters = useMemo(() => {
    const outlays = new Map(report.summary.measures.map(({ measure, outlay }) => [measure, outlay.after]));
    const all = liveMeasures(cards ?? [], outlays).flatMap((measure) => measure.parameters);
    return new Map(all.map((parameter) => [parameter.path, parameter]));
  }, [cards, report]);
  useEffect(() => {
    if (report.ranges === null || parameters.size === 0) return;
    const at = (path: string, value: number) =>
      situationOfFlows(withParameter(asked.scenario, path, value, own));
    store.getState().ask(
      report.run,
      [...parameters.values()].map(({ path, range }) => {
        const [low, high] = [Number(range[0]), Number(range[1])];
        return { path, values: [low, high], scenarios: [at(path, low), at(path, high)] };
      }),
    );
  }, [store, asked.scenario, report, parameters, own]);
  const { shown, left, unpriced } = useStore(store);
  const isAsked = shown?.run === report.run;
  const isWhole = isAsked ? left === 0 : cards !== null && parameters.size === 0;
  const known = isAsked ? { ranges: shown.ranges, left, unpriced } : { ranges: [], left: 0, unpriced: 0 };
  return { ...known, isWhole, parameters };
}
