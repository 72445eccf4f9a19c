import type { FlowWays } from '../contract/demand/matrix.ts';
import type { TargetFigures } from '../contract/demand/target.ts';
import { type ChangedWays, changedWays } from '../matrix/target/changed-ways.ts';
import type { Issue, Result } from '../units/issue.ts';
import type { PricedChange } from './changed-prices.ts';

/** One change made in full and by itself. */
export type ChangeAlone =
  | {
      readonly kind: 'made';
      /** Of each flow in a month, the ways that it moves. */
      readonly moved: readonly (ChangedWays | null)[];
      /** Of a run under it; null where it was priced over the ways of the scenario as it is. */
      readonly figures: TargetFigures | null;
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** A run under a change, for one that makes other ways. */
export type RunAlone = () => Promise<
  Result<{ readonly found: readonly FlowWays[]; readonly figures: TargetFigures }>
>;

/** What a change does by itself: of the prices that were taken, else of a run. */
export async function changeAlone(
  start: readonly FlowWays[],
  priced: PricedChange,
  run: RunAlone,
): Promise<ChangeAlone> {
  if (priced.kind === 'refused') return priced;
  if (priced.kind === 'priced')
    return {
      kind: 'made',
      moved: start.map((_, position) => priced.moved.get(position) ?? null),
      figures: null,
    };
  const ran = await run();
  if (!ran.ok) return { kind: 'refused', issues: ran.issues };
  const { found, figures } = ran.value;
  return { kind: 'made', moved: start.map((flow, position) => movedIn(flow, found[position])), figures };
}

function movedIn(flow: FlowWays, changed: FlowWays | undefined): ChangedWays | null {
  if (flow.status !== 'open' || changed?.status !== 'open') return null;
  const byKey = new Map(changed.ways.map((way) => [way.key, way]));
  return changedWays(flow.ways, ({ key }) => byKey.get(key)?.cost.after);
}
