import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerPolicy } from '../../../src/contract/answer-schema.ts';
import { createAppStore } from '../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { createPolicyStore, type PolicyStore } from '../../../src/state/policy/policy-store.ts';
import { followMeasures, underMeasures } from '../../../src/state/policy/price-answer.ts';
import { instant } from '../../../src/units/instant.ts';
import { failure } from '../../../src/units/issue.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';
import { fakeEngine, settle } from '../fake-engine.ts';
import { fakePolicy, pricing } from '../fake-policy.ts';
import { CATALOGUE } from '../sample-catalogue.ts';

const answer = sampleAnswer();
const [first] = answer.itineraries;
if (!first) throw new Error('the sample has an itinerary');
const saving = (amount: string): Record<string, AnswerPolicy> => ({
  [first.id]: {
    scenario: 'in-force',
    billedTotal: first.invoiceTotal,
    afterNational: first.invoiceTotal,
    saving: amount,
    incremental: amount,
    benefits: [],
    taxes: {},
    lines: [],
    undecided: [],
  },
});

let measures: ReturnType<typeof fakePolicy>;
let policy: PolicyStore;

beforeEach(() => {
  measures = fakePolicy();
  policy = createPolicyStore(measures.api);
});

function search() {
  const engine = fakeEngine(CATALOGUE);
  const app = createAppStore(
    {
      engine,
      now: () => instant(0),
      later: () => () => {},
      underMeasures: (billed) => underMeasures(policy, billed),
    },
    {
      inputs: storyInputs('laptops_duisburg', instant(0)),
      language: 'zh',
      theme: 'system',
      notice: null,
      linkEdition: null,
    },
  );
  followMeasures(app, policy);
  app.getState().search();
  void engine.asked[0]!.answer(answer);
  return app;
}
const savingOf = (app: ReturnType<typeof search>) =>
  app.getState().answer?.itineraries.find(({ id }) => id === first.id)?.policy?.saving;

describe('an answer that comes', () => {
  it('is shown once it stands under the measures, never before', async () => {
    const app = search();
    await settle();
    expect(app.getState()).toMatchObject({ answer: null, status: { kind: 'running' } });
    measures.asked[0]!.settle(pricing(saving('10.00')));
    await settle();
    expect(app.getState().status.kind).toBe('done');
    expect(savingOf(app)).toBe('10.00');
    expect(app.getState().billed).toBe(answer);
  });

  it('is shown as billed where the measures fail', async () => {
    const app = search();
    await settle();
    measures.asked[0]!.settle(failure([{ severity: 'error', code: 'E20', path: '', values: {} }]));
    await settle();
    expect(app.getState().answer).toBe(answer);
  });

  it('is priced anew when a measure changes, without another search', async () => {
    const app = search();
    await settle();
    measures.asked[0]!.settle(pricing(saving('10.00')));
    await settle();
    void policy.getState().setScenario('text-only');
    measures.asked[1]!.settle(pricing(saving('25.00')));
    await settle();
    expect(savingOf(app)).toBe('25.00');
    expect(measures.considered).toHaveLength(1);
  });
});
