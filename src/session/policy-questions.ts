import { describePrices } from '../answer/describe-prices.ts';
import type { Assessment } from '../compare/assess.ts';
import type { Comparison } from '../compare/compare.ts';
import { rank } from '../compare/ranking.ts';
import type { QuestionHandlers } from '../contract/engine.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { PolicySituation, RouteQuestion } from '../contract/policy.ts';
import { attributeSaving } from '../measures/attribution.ts';
import { bearingMeasures } from '../measures/bearing.ts';
import { dayAfter } from '../measures/day-after.ts';
import { reliefDeadlines } from '../measures/deadlines.ts';
import { explainItinerary } from '../measures/explanation.ts';
import { knownFacts } from '../measures/known-facts.ts';
import { leverReach } from '../measures/levers/lever-reach.ts';
import { measureCards } from '../measures/measure-cards.ts';
import { monthlyCosts } from '../measures/months.ts';
import { createPricing } from '../measures/pricing.ts';
import { taxSheet } from '../measures/tax-sheet.ts';
import type { PolicyTerms, TermsReader } from '../measures/terms.ts';
import type { Network } from '../network/network.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import { replacementsIn } from '../policy/scenario/replacements.ts';
import { resolveScenario } from '../policy/scenario/resolve-scenario.ts';
import type { ScenarioFile } from '../policy/scenario/scenario-schema.ts';
import { itineraryId } from '../routing/itinerary-id.ts';
import { parseDay } from '../units/calendar-day.ts';
import { failure, type Result, success } from '../units/issue.ts';
import type { SituatedComparison } from './situated-comparisons.ts';

type PolicyQuestions = Pick<
  QuestionHandlers,
  | 'presets'
  | 'readScenario'
  | 'scenarioDocument'
  | 'prices'
  | 'measureCards'
  | 'knownFacts'
  | 'explanation'
  | 'months'
  | 'attribution'
  | 'taxes'
  | 'dayAfter'
  | 'deadlines'
  | 'bearing'
  | 'leverReach'
>;

/** Reads scenario files. */
export interface ScenarioReader {
  readScenario(fileName: string, text: string): Result<ScenarioFile>;
  scenarioDocument(fileName: string, text: string): Result<unknown>;
}

/** What the questions about measures are answered from. */
export interface PolicyGround {
  terms(): Promise<TermsReader>;
  /** The comparison of an enquiry on the network as it stands, under the levers of a situation. */
  comparison(enquiry: Enquiry, situation: PolicySituation): Promise<Result<SituatedComparison>>;
  openScenarioReader(): Promise<ScenarioReader>;
  /** The network as it stands, the user's figures in. */
  network(): Network;
}

/** A route of a comparison under terms. */
interface Route extends Pick<SituatedComparison, 'edited' | 'leverKey'> {
  readonly terms: PolicyTerms;
  readonly comparison: Comparison;
  readonly assessment: Assessment;
}

/** Answers every question about measures; each compares anew where its enquiry is not the last one compared. */
export function policyQuestions(ground: PolicyGround): PolicyQuestions {
  async function underTerms(
    enquiry: Enquiry,
    situation: PolicySituation,
  ): Promise<Result<Omit<Route, 'assessment'>>> {
    const compared = await ground.comparison(enquiry, situation);
    if (!compared.ok) return compared;
    const { terms, comparison, edited, leverKey, issues } = compared.value;
    if (!terms) return failure(issues);
    // What was said of the goods and routes came with the answer; a question about measures says what is theirs.
    const ofMeasures = issues.filter((issue) => !compared.issues.includes(issue));
    return success({ terms, comparison, edited, leverKey }, ofMeasures);
  }

  async function ask<T>(
    { enquiry, situation, itinerary }: RouteQuestion,
    answer: (route: Route) => Result<T>,
  ): Promise<Result<T>> {
    const found = await underTerms(enquiry, situation);
    if (!found.ok) return found;
    const assessment = found.value.comparison.assessments.find(
      (one) => itineraryId(one.itinerary) === itinerary,
    );
    if (!assessment) return failure([policyIssue('M45', 'itinerary', { itinerary })]);
    const answered = answer({ ...found.value, assessment });
    return answered.ok ? success(answered.value, [...found.issues, ...answered.issues]) : answered;
  }

  return {
    async presets() {
      const { library } = await ground.terms();
      return success({
        documents: library.documents,
        facts: library.facts,
        presets: [...library.scenarios.values()].map(({ id, title, note }) => ({
          id,
          title: bilingual(title),
          note: note === undefined ? null : bilingual(note),
          replacements: replacementsIn(library, id),
        })),
      });
    },
    async readScenario(fileName, text) {
      const { readScenario } = await ground.openScenarioReader();
      const read = readScenario(fileName, text);
      if (!read.ok) return read;
      const { library } = await ground.terms();
      const stands = resolveScenario(library, read.value);
      return stands.ok ? success(read.value, stands.issues) : stands;
    },
    async scenarioDocument(fileName, text) {
      const { scenarioDocument } = await ground.openScenarioReader();
      return scenarioDocument(fileName, text);
    },
    async prices({ enquiry, situation }) {
      const found = await underTerms(enquiry, situation);
      if (!found.ok) return found;
      const { terms, comparison, leverKey } = found.value;
      const ranking = rank(comparison, createPricing(terms));
      return success(describePrices(ranking, comparison.read.consignment, leverKey), found.issues);
    },
    async measureCards({ situation, route, today }) {
      const day = parseDay(today);
      if (day === null) return failure([policyIssue('M28', 'today', { value: today })]);
      if (route !== null)
        return ask({ ...route, situation }, ({ terms, assessment, edited }) =>
          success(measureCards(terms, assessment, day, edited)),
        );
      const terms = (await ground.terms()).read(situation, null);
      return terms.ok ? success(measureCards(terms.value, null, day), terms.issues) : terms;
    },
    async knownFacts({ enquiry, situation }) {
      const found = await underTerms(enquiry, situation);
      return found.ok ? success(knownFacts(found.value.terms, situation), found.issues) : found;
    },
    explanation: (route, subject) =>
      ask(route, ({ terms, assessment }) => success(explainItinerary(terms, assessment, subject))),
    months: (route, span) =>
      ask(route, ({ terms, comparison, assessment }) => monthlyCosts(terms, comparison, assessment, span)),
    attribution: (route) => ask(route, ({ terms, assessment }) => attributeSaving(terms, assessment)),
    taxes: (route) => ask(route, ({ terms, assessment }) => success(taxSheet(terms, assessment))),
    dayAfter: (route) =>
      ask(route, ({ terms, assessment, comparison }) =>
        dayAfter(terms, assessment, {
          network: ground.network(),
          consignment: comparison.read.consignment,
        }),
      ),
    deadlines: (route) => ask(route, ({ terms, assessment }) => success(reliefDeadlines(terms, assessment))),
    async leverReach() {
      return success(leverReach(ground.network(), (await ground.terms()).library.measures));
    },
    async bearing(situation, question) {
      const terms = (await ground.terms()).read(situation, null);
      return terms.ok ? bearingMeasures(terms.value, question) : terms;
    },
  };
}

const bilingual = (text: ScenarioFile['title']) => (typeof text === 'string' ? { zh: text, en: text } : text);
