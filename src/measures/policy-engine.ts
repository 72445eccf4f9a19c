import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { PolicyEngine } from '../contract/policy-engine.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import { resolveScenario } from '../policy/scenario/resolve-scenario.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import type { ScenarioFile } from '../policy/scenario/scenario-schema.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { attributeSaving } from './attribution.ts';
import { bearingMeasures } from './bearing.ts';
import { reliefDeadlines } from './deadlines.ts';
import { explainItinerary } from './explanation.ts';
import { measureCards } from './measure-cards.ts';
import { monthlyCosts } from './months.ts';
import { priceAnswer } from './pricing.ts';
import { taxSheet } from './tax-sheet.ts';
import { type PolicyTerms, policyTerms } from './terms.ts';

/** Measures over the answer last considered. */
export function policyEngine(library: PolicyLibrary): PolicyEngine {
  let answer: Answer | null = null;
  const termsOf = (situation: PolicySituation): Result<PolicyTerms> =>
    policyTerms(library, answer, situation);

  function ask<T>(
    situation: PolicySituation,
    itinerary: string,
    work: (terms: PolicyTerms, itinerary: AnswerItinerary) => T,
  ): Result<T> {
    const terms = termsOf(situation);
    if (!terms.ok) return terms;
    const found = answer && itineraryOf(answer, itinerary);
    if (!found) return failure([policyIssue('M45', 'itinerary', { itinerary })]);
    return success(work(terms.value, found), terms.issues);
  }

  return {
    presets: () =>
      success({
        presets: [...library.scenarios.values()].map(({ id, title, note }) => ({
          id,
          title: bilingual(title),
          note: note === undefined ? null : bilingual(note),
        })),
      }),
    consider(considered) {
      answer = considered;
    },
    price(situation) {
      const terms = termsOf(situation);
      if (!terms.ok) return terms;
      const { scenario } = terms.value;
      const priced = answer
        ? priceAnswer(answer, terms.value)
        : { scenario: { id: scenario.id, title: scenario.title }, itineraries: {} };
      return success(priced, terms.issues);
    },
    cards(situation, itinerary, today) {
      if (itinerary !== null)
        return ask(situation, itinerary, (terms, found) => measureCards(terms, found, today));
      const terms = termsOf(situation);
      return terms.ok ? success(measureCards(terms.value, null, today), terms.issues) : terms;
    },
    explain: (situation, itinerary, subject) =>
      ask(situation, itinerary, (terms, found) => explainItinerary(terms, found, subject)),
    taxes: (situation, itinerary) => ask(situation, itinerary, taxSheet),
    deadlines: (situation, itinerary) => ask(situation, itinerary, reliefDeadlines),
    months(situation, itinerary, span) {
      const found = answer && itineraryOf(answer, itinerary);
      return answer && found
        ? monthlyCosts(library, answer, situation, found, span)
        : failure([policyIssue('M45', 'itinerary', { itinerary })]);
    },
    attribution(situation, itinerary) {
      const shared = ask(situation, itinerary, attributeSaving);
      return shared.ok ? shared.value : shared;
    },
    bearing(situation, question) {
      const terms = policyTerms(library, null, situation);
      return terms.ok ? bearingMeasures(terms.value, question) : terms;
    },
    admit(scenario) {
      const stands = resolveScenario(library, scenario);
      return stands.ok ? success(scenario, stands.issues) : stands;
    },
  };
}

function itineraryOf({ itineraries, dominated }: Answer, id: string): AnswerItinerary | undefined {
  return (
    itineraries.find((itinerary) => itinerary.id === id) ??
    dominated.find(({ itinerary }) => itinerary.id === id)?.itinerary
  );
}

const bilingual = (text: ScenarioFile['title']) => (typeof text === 'string' ? { zh: text, en: text } : text);
