import { useMemo } from 'react';
import type { Answer } from '../../../contract/answer-schema.ts';
import { success } from '../../../units/issue.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useOutcome } from '../../parts/use-outcome.ts';
import { type LeverOnMap, leversOnMap } from './levers-on-map.ts';

const NONE: readonly LeverOnMap[] = [];

/** The levers that act on an answer, and the one that was asked for; the engine is asked once there is one. */
export function useLeversOnMap(answer: Answer | null): readonly LeverOnMap[] {
  const engine = useEngine();
  const asked = usePolicy((state) => state.onMap);
  const levers = answer?.levers;
  const set = useMemo(
    () => levers?.filter(({ figures }) => figures > 0).map(({ measure }) => measure) ?? [],
    [levers],
  );
  const hasLevers = asked !== null || set.length > 0;
  const question = useMemo(
    () =>
      hasLevers
        ? async () => {
            const [reach, view] = await Promise.all([engine.leverReach(), engine.networkView()]);
            if (!reach.ok) return reach;
            return view.ok ? success({ reach: reach.value, view: view.value }) : view;
          }
        : null,
    [engine, hasLevers],
  );
  const known = useOutcome(question).value;
  return useMemo(
    () => (known === null ? NONE : leversOnMap(known.reach, known.view, { set, asked })),
    [known, set, asked],
  );
}
