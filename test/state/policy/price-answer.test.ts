import { beforeEach, describe, expect, it } from 'vitest';
import type { ItineraryPrices } from '../../../src/contract/prices.ts';
import { createAppStore } from '../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { createPolicyStore, type PolicyStore, situationOf } from '../../../src/state/policy/policy-store.ts';
import { followMeasures } from '../../../src/state/policy/price-answer.ts';
import { instant } from '../../../src/units/instant.ts';
import { type Result, success } from '../../../src/units/issue.ts';
import { cny } from '../../builders/comparison.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';
import { fakeEngine, settle } from '../fake-engine.ts';
import { fakePolicy, prices } from '../fake-policy.ts';
import { CATALOGUE } from '../sample-catalogue.ts';

const answer = sampleAnswer();
const [first, second] = answer.itineraries;
if (!first || !second) throw new Error('the sample has two itineraries');
const paid = (invoice: string): ItineraryPrices => ({
  badges: ['cheapest'],
  invoiceTotal: cny(invoice),
  economicTotal: cny(invoice),
  invoiceRange: { low: cny(invoice), high: cny(invoice) },
  perBox: cny(invoice),
  policy: null,
});

let measures: ReturnType<typeof fakePolicy>;
let policy: PolicyStore;

beforeEach(() => {
  measures = fakePolicy();
  policy = createPolicyStore(measures.engine);
});

function search() {
  const engine = fakeEngine(CATALOGUE);
  const app = createAppStore(
    {
      engine,
      now: () => instant(0),
      later: () => () => {},
      situation: () => situationOf(policy.getState()),
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
  return { app, engine, asked: engine.asked[0]! };
}

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

describe('an answer that comes', () => {
  it('was asked for under the measures in force, and needs no second pricing', async () => {
    const { app, asked } = search();
    expect(asked.situation).toBe(situationOf(policy.getState()));
    await asked.answer(answer);
    expect(app.getState().answer).toBe(answer);
    expect(measures.asked).toEqual([]);
  });

  it('is priced anew when a measure changes, in the order the engine gives, without another search', async () => {
    const { app, asked } = search();
    await asked.answer(answer);
    void policy.getState().setScenario('text-only');
    expect(measures.asked[0]?.enquiry).toBe(asked.enquiry);
    measures.asked[0]!.settle(
      prices({ [second.id]: paid('1.00'), [first.id]: paid('2.00') }, [second.id, first.id]),
    );
    await settle();
    const shown = app.getState().answer;
    expect(shown?.itineraries.map(({ id, invoiceTotal }) => [id, invoiceTotal])).toEqual([
      [second.id, cny('1.00')],
      [first.id, cny('2.00')],
    ]);
    expect(shown?.itineraries[0]?.charges).toBe(second.charges);
    expect(shown?.query).toBe(answer.query);
  });

  it('is priced anew at once where the measures changed while it was searched', async () => {
    const { app, asked } = search();
    void policy.getState().setScenario('none');
    measures.asked[0]!.settle(prices());
    await settle();
    await asked.answer(answer);
    expect(measures.asked[1]).toMatchObject({ situation: { scenario: 'none' } });
    measures.asked[1]!.settle(prices({ [first.id]: paid('3.00') }));
    await settle();
    expect(app.getState().answer?.itineraries[0]?.invoiceTotal).toBe(cny('3.00'));
  });

  it('leaves prices of an earlier enquiry alone', async () => {
    const { app, asked } = search();
    await asked.answer(answer);
    void policy.getState().setScenario('none');
    app.setState({ enquiry: { ...asked.enquiry }, answeredUnder: situationOf(policy.getState()) });
    measures.asked[0]!.settle(prices({ [first.id]: paid('3.00') }));
    await settle();
    expect(app.getState().answer).toBe(answer);
  });

  it('is asked for anew once levers have moved figures, and not while a thumb is dragged', async () => {
    const { app, asked, engine } = search();
    await asked.answer(answer);
    const moved = { ...granted(prices({ [first.id]: paid('3.00') })), leverKey: 'moved' };
    void policy.getState().setParameter('a14.port_fee_guidance.handling_cut', 0.1, 'moving');
    measures.asked[0]!.settle(success(moved));
    await settle();
    expect(app.getState().answer?.itineraries[0]?.invoiceTotal).toBe(cny('3.00'));
    expect(engine.asked).toHaveLength(1);
    void policy.getState().setParameter('a14.port_fee_guidance.handling_cut', 0.1);
    measures.asked[1]!.settle(success(moved));
    await settle();
    expect(engine.asked).toHaveLength(2);
    expect(engine.asked[1]!.situation).toBe(situationOf(policy.getState()));
    await engine.asked[1]!.answer({ ...answer, leverKey: 'moved' });
    expect(engine.asked).toHaveLength(2);
  });
});
