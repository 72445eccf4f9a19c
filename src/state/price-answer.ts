import { withPolicy } from '../results/with-policy.ts';
import type { AppStore } from './app-store.ts';
import type { PolicyStore } from './policy-store.ts';

/**
 * Keeps the answer on screen priced under the measures in force: anew for each answer that comes, and for each change
 * of the measures without another search. Gives back the way to stop.
 */
export function priceAnswers(app: AppStore, policy: PolicyStore): () => void {
  const stopAnswers = app.subscribe((state, before) => {
    if (state.billed !== null && state.billed !== before.billed)
      void policy.getState().consider(state.billed);
  });
  const stopMeasures = policy.subscribe((state, before) => {
    const { billed } = app.getState();
    if (billed === null || state.pricing === null || state.pricing === before.pricing) return;
    if (state.considered === billed) app.setState({ answer: withPolicy(billed, state.pricing.itineraries) });
  });
  return () => {
    stopAnswers();
    stopMeasures();
  };
}
