import type { Answer } from '../../contract/answer-schema.ts';
import { withPolicy } from '../../measures/with-policy.ts';
import type { AppStore } from '../enquiry/app-store.ts';
import type { PolicyStore } from './policy-store.ts';

/** The answer under the measures in force; as billed where they cannot be had, which the policy store then tells. */
export async function underMeasures(policy: PolicyStore, billed: Answer): Promise<Answer> {
  await policy.getState().consider(billed);
  const { pricing, considered } = policy.getState();
  return pricing !== null && considered === billed ? withPolicy(billed, pricing.itineraries) : billed;
}

/** Prices the answer on screen anew with each change of the measures, without another search. */
export function followMeasures(app: AppStore, policy: PolicyStore): () => void {
  return policy.subscribe((state, before) => {
    const { billed } = app.getState();
    if (billed === null || state.pricing === null || state.pricing === before.pricing) return;
    if (state.considered === billed) app.setState({ answer: withPolicy(billed, state.pricing.itineraries) });
  });
}
