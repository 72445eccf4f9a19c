import type { EngineClient } from '../../src/contract/engine.ts';
import type { MeasureCard, PolicySituation } from '../../src/contract/policy.ts';
import type { AnswerPrices, ItineraryPrices, PricesQuestion } from '../../src/contract/prices.ts';
import { failure, type Result, success } from '../../src/units/issue.ts';

type PolicyEngine = Pick<
  EngineClient,
  'presets' | 'prices' | 'measureCards' | 'readScenario' | 'scenarioDocument'
>;

/** What the engine is asked of a situation, and how the test answers it. */
interface AskedSituation {
  readonly situation: PolicySituation;
  readonly enquiry: PricesQuestion['enquiry'] | null;
  settle(result: Result<AnswerPrices>): void;
}

/** An engine that prices by hand: each call waits until the test settles it, in any order. */
export function fakePolicy() {
  const asked: AskedSituation[] = [];
  const engine: PolicyEngine = {
    presets: async () =>
      success({
        documents: [],
        facts: new Map(),
        presets: [{ id: 'none', title: { zh: '无政策', en: 'None' }, note: null, replacements: {} }],
      }),
    prices: ({ enquiry, situation }) =>
      new Promise((settle) => {
        asked.push({ enquiry, situation, settle });
      }),
    measureCards: ({ situation }) =>
      new Promise<Result<readonly MeasureCard[]>>((resolve) => {
        const settle = (result: Result<AnswerPrices>) => resolve(result.ok ? success([]) : result);
        asked.push({ enquiry: null, situation, settle });
      }),
    scenarioDocument: async (_, text) => success(JSON.parse(text)),
    readScenario: async (name, text) =>
      name.endsWith('.json')
        ? success(JSON.parse(text))
        : failure([{ severity: 'error', code: 'M01', path: name, values: {} }]),
  };
  return { engine, asked };
}

export const prices = (
  itineraries: Readonly<Record<string, ItineraryPrices>> = {},
  order: readonly string[] = Object.keys(itineraries),
): Result<AnswerPrices> => success({ order, itineraries, switchingPoints: [], leverKey: null });
