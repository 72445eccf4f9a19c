import type { Assessment } from '../../src/compare/assess.ts';
import type { Comparison } from '../../src/compare/compare.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { createRelief } from '../../src/measures/relief.ts';
import { createTermsReader, goodsOf, type PolicyTerms, type TermsReader } from '../../src/measures/terms.ts';
import { itineraryId } from '../../src/routing/itinerary-id.ts';
import { policyQuestions } from '../../src/session/policy-questions.ts';
import { failure, type Result, success } from '../../src/units/issue.ts';
import { enquiry } from '../builders/chongqing.ts';
import { policyLibrary } from '../policy/policy-files.ts';

/** The measures as shipped, asked about comparisons that tests make up. */

export const library = policyLibrary();
const reader = createTermsReader(library);

export const situation = (own: Partial<PolicySituation> = {}): PolicySituation => ({
  scenario: 'in-force',
  facts: {},
  parameters: {},
  handOver: null,
  ...own,
});

/** The value of a result that a test takes for granted. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

export const termsOf = (compared: Comparison, own: Partial<PolicySituation> = {}): PolicyTerms =>
  granted(reader.read(situation(own), goodsOf(compared)));

/** What the measures do to the first route of a comparison. */
export function reliefOf(compared: Comparison, own: Partial<PolicySituation> = {}) {
  const [first] = compared.assessments;
  return createRelief(termsOf(compared, own))(first as Assessment);
}

/** Every question about measures, answered for one comparison. */
export const deskOf = (compared: Comparison, over: TermsReader = reader) =>
  policyQuestions({
    terms: async () => over,
    comparison: async (_, asked) => {
      const terms = over.read(asked, goodsOf(compared));
      return success({
        comparison: compared,
        terms: terms.ok ? terms.value : null,
        edited: null,
        undecided: [],
        searchKey: '',
        leverKey: null,
        issues: terms.issues,
      });
    },
    network: () => compared.context.network,
    openScenarioReader: async () => ({
      readScenario: () => failure([]),
      scenarioDocument: () => failure([]),
    }),
  });

/** Names the first route of a comparison in a question. */
export const routeOf = (compared: Comparison, own: Partial<PolicySituation> = {}) => ({
  enquiry: enquiry(),
  situation: situation(own),
  itinerary: itineraryId((compared.assessments[0] as Assessment).itinerary),
});
