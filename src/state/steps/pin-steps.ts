import type { AppState } from '../enquiry/app-state.ts';
import type { AppStore } from '../enquiry/app-store.ts';
import type { Pins } from '../enquiry/pins.ts';
import { type History, stepBack, stepForward } from '../history.ts';
import type { SteppedStore } from './steps.ts';

/** The pins of the page as a store with steps of its own, beside those of the enquiry. */
export function pinSteps(store: AppStore): SteppedStore<Pins> {
  const move = (step: (history: History<Pins>) => History<Pins>): void =>
    store.setState(({ pins }) => ({ pins: step(pins) }));
  const historyIn = ({ pins }: AppState) => ({ history: pins });
  return {
    getState: () => ({
      ...historyIn(store.getState()),
      undo: () => move(stepBack),
      redo: () => move(stepForward),
    }),
    setState: ({ history }) => store.setState({ pins: history }),
    subscribe: (listener) =>
      store.subscribe((state, before) => listener(historyIn(state), historyIn(before))),
  };
}
