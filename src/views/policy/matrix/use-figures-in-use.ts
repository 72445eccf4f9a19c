import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { UserFigures } from '../../../state/figures/user-figure-list.ts';
import { historyOf } from '../../../state/history.ts';
import { useDeskIfAny } from '../../contexts/desk-context.tsx';

const NONE = createStore(() => ({ history: historyOf<UserFigures>([]) }));

const NO_RATES = createStore(() => ({ hash: '' }));

/** The user's rates that the engine works with, short; empty for none. */
export function useRatesInUse(): string {
  const desk = useDeskIfAny();
  return useStore(desk?.ratesInUse ?? NO_RATES, ({ hash }) => hash);
}

/** The user's figures that the engine works with. */
export function useFiguresInUse(): UserFigures {
  const desk = useDeskIfAny();
  return useStore(desk?.userFigures ?? NONE, ({ history }) => history.present);
}
