import type { StoreApi } from 'zustand/vanilla';
import type { Catalogue } from '../contract/catalogue.ts';
import type { Result } from '../units/issue.ts';
import { outcomeOf } from './engine-outcome.ts';
import type { AppState } from './enquiry/app-state.ts';

export interface CatalogueSources {
  /** Of the network as shipped. */
  readonly shippedCatalogue?: () => Promise<Catalogue>;
  /** With the user's own. */
  readonly engine: { catalogue(): Promise<Result<Catalogue>> };
}

/**
 * The catalogue as the engine has it. Where there is none yet, what is shipped is shown meanwhile, and the engine, which
 * one question keeps from another, has the first answer to find first.
 */
export async function newestCatalogue(
  store: Pick<StoreApi<AppState>, 'getState' | 'subscribe'>,
  { shippedCatalogue, engine }: CatalogueSources,
  show: (shipped: Catalogue) => void,
): Promise<Result<Catalogue>> {
  if (store.getState().catalogue === null && shippedCatalogue) {
    const shipped = await shippedCatalogue().catch(() => null);
    if (shipped !== null) {
      if (store.getState().catalogue === null) show(shipped);
      await firstSearchOver(store);
    }
  }
  return outcomeOf(engine.catalogue());
}

/** Settled at once where nothing is asked. */
const firstSearchOver = (store: Pick<StoreApi<AppState>, 'getState' | 'subscribe'>): Promise<void> =>
  new Promise((resolve) => {
    const isOver = ({ status, answer }: AppState): boolean => status.kind !== 'running' || answer !== null;
    if (isOver(store.getState())) {
      resolve();
      return;
    }
    const leave = store.subscribe((state) => {
      if (!isOver(state)) return;
      leave();
      resolve();
    });
  });
