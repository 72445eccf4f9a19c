import type { Answer } from '../../src/contract/answer-schema.ts';
import type { PolicyApi, PolicyPricing, PolicySituation } from '../../src/contract/policy.ts';
import { failure, type Result, success } from '../../src/units/issue.ts';

const unasked = (): never => {
  throw new Error('not part of this test');
};

/** A policy engine that prices by hand: each call waits until the test settles it, in any order. */
export function fakePolicy() {
  const asked: { situation: PolicySituation; settle(result: Result<PolicyPricing>): void }[] = [];
  const considered: Answer[] = [];
  const api: PolicyApi = {
    presets: async () =>
      success({ presets: [{ id: 'none', title: { zh: '无政策', en: 'None' }, note: null }] }),
    consider: async (answer) => {
      considered.push(answer);
    },
    price: (situation) => new Promise((settle) => asked.push({ situation, settle })),
    readScenario: async (name, text) =>
      name.endsWith('.json')
        ? success(JSON.parse(text))
        : failure([{ severity: 'error', code: 'M01', path: name, values: {} }]),
    cards: unasked,
    explain: unasked,
    months: unasked,
    attribution: unasked,
    taxes: unasked,
    deadlines: unasked,
    bearing: unasked,
  };
  return { api, asked, considered };
}

export const pricing = (itineraries: PolicyPricing['itineraries'] = {}): Result<PolicyPricing> =>
  success({ scenario: { id: 'mine', title: { zh: '我的', en: 'Mine' } }, itineraries });
