import type { StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../contract/engine.ts';
import type { Outline } from '../../contract/isochrone.ts';
import type { Surroundings } from '../enquiry/app-store.ts';
import { bandOf } from './explore-isochrone.ts';
import { type ExploreState, shownIsochrone } from './explore-state.ts';

/** Moving a slider asks once the hand rests. */
const REST_MS = 120;
/** Quarters of the limit that make half of it. */
const HALF = 2;

/**
 * Keeps the outlines of what an isochrone holds in step with it: all of it, and what lies within half the limit. Only
 * what is complete is outlined. The last outlines stand until the next have come.
 */
export function keepOutlines(
  store: StoreApi<ExploreState>,
  engine: Pick<EngineClient, 'outline'>,
  later: Surroundings['later'],
): void {
  let latest = '';
  let callOff = (): void => {};
  const draw = async (key: string, { far, near }: Members): Promise<void> => {
    const outcomes = await Promise.all([far, near].map((terminals) => outlineOf(engine, terminals)));
    const [all = null, half = null] = outcomes;
    if (key === latest) store.setState({ outlines: all && half && { far: all, near: half } });
  };
  store.subscribe((state, before) => {
    if (state.isochrone === before.isochrone && state.isochroneInputs === before.isochroneInputs) return;
    const members = membersOf(state);
    const key = JSON.stringify(members);
    if (key === latest) return;
    latest = key;
    callOff();
    if (members === null) store.setState({ outlines: null });
    else callOff = later(REST_MS, () => void draw(key, members));
  });
}

interface Members {
  readonly far: readonly string[];
  readonly near: readonly string[];
}

/** Where it starts and what it reaches; null while there is nothing to outline. */
function membersOf(state: ExploreState): Members | null {
  const shown = shownIsochrone(state);
  if (shown === null || shown.isStale || !shown.isComplete || shown.reached.length === 0) return null;
  const { asked, limit, reached } = shown;
  const starts = (state.view?.terminals ?? []).filter(
    ({ id, place }) => id === asked.from || place === asked.from,
  );
  const origins = starts.map(({ id }) => id);
  const half = reached.filter(({ figure }) => bandOf(figure, limit) < HALF);
  return {
    far: [...origins, ...reached.map(({ terminal }) => terminal)],
    near: [...origins, ...half.map(({ terminal }) => terminal)],
  };
}

/** Null where the engine has broken down: the places stay coloured, without a line around them. */
async function outlineOf(
  engine: Pick<EngineClient, 'outline'>,
  terminals: readonly string[],
): Promise<Outline | null> {
  const outcome = await engine.outline(terminals).catch(() => null);
  return outcome?.ok ? outcome.value : null;
}
