import type { Comparison } from '../compare/compare.ts';
import type { Consignment } from '../consignment/consignment.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { Network } from '../network/network.ts';
import type { OverlayFacts } from '../policy/charges/charge-events.ts';
import { assumedFacts, consignmentFacts } from '../policy/charges/consignment-facts.ts';
import type { Value } from '../policy/expression/value.ts';
import { factsOf } from '../policy/library/build-measure.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import { readParameters } from '../policy/scenario/read-parameters.ts';
import { resolveScenario } from '../policy/scenario/resolve-scenario.ts';
import type { PolicyLibrary, Scenario } from '../policy/scenario/scenario.ts';
import { terminalOf } from '../routing/way.ts';
import { daysBetween, parseDay } from '../units/calendar-day.ts';
import { type BeijingDate, beijingDate } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { tradeDirection } from './trade-direction.ts';

/** A situation as read: what the measures know of every route of a comparison. */
export interface PolicyTerms extends OverlayFacts {
  readonly scenario: Scenario;
  /** Day of hand-over; null without a comparison and without a day of its own. */
  readonly day: BeijingDate | null;
  /** By which every charge falls later than as compared. */
  readonly shiftDays: number;
  /** What is carried, on which network; null without an enquiry. */
  readonly goods: ConsignedGoods | null;
}

/** Goods on a network: what an enquiry comes to. */
export interface ConsignedGoods {
  readonly network: Network;
  readonly consignment: Consignment;
}

export interface TermsReader {
  readonly library: PolicyLibrary;
  /** Reads a situation, with the goods of an enquiry where there are any; every issue at once. */
  read(situation: PolicySituation, goods: ConsignedGoods | null): Result<PolicyTerms>;
}

/** Two that are held against each other, and what is asked of beside them. */
const SCENARIOS_AT_MOST = 4;

/**
 * Reads situations over one library. The scenarios last resolved are kept: while a slider moves a day or a fact, and over
 * the months of a year, they are the same.
 */
export function createTermsReader(library: PolicyLibrary): TermsReader {
  const last = new Map<string, Result<Scenario>>();
  const resolve = (scenario: PolicySituation['scenario']): Result<Scenario> => {
    const key = JSON.stringify(scenario);
    const resolved = last.get(key) ?? resolveScenario(library, scenario);
    last.delete(key);
    last.set(key, resolved);
    const [oldest] = last.keys();
    if (last.size > SCENARIOS_AT_MOST && oldest !== undefined) last.delete(oldest);
    return resolved;
  };
  /** Over a scenario, the same object as long as the assumptions are: what is kept by scenario stays. */
  const laid = new WeakMap<Scenario, Map<ReadonlyMap<string, Value>, Scenario>>();
  const assuming = (scenario: Scenario, { consignment }: ConsignedGoods): Scenario => {
    const assumed = assumedFacts(consignment);
    const known = laid.get(scenario) ?? new Map<ReadonlyMap<string, Value>, Scenario>();
    laid.set(scenario, known);
    const before = known.get(assumed);
    if (before) return before;
    const assumptions = new Map([...assumed, ...scenario.assumptions]);
    const over = { ...scenario, assumptions };
    known.set(assumed, over);
    return over;
  };
  return {
    library,
    read(situation, goods) {
      const issues: Issue[] = [];
      const complain = (issue: Issue): void => {
        issues.push(issue);
      };
      const scenario = resolve(situation.scenario);
      issues.push(...scenario.issues);
      const { measures } = scenario.ok ? scenario.value : library;
      const stated = factsOf(library.facts, situation.facts, 'facts', complain);
      const parameters = readParameters(
        measures,
        situation.parameters,
        { path: 'parameters', asked: null },
        complain,
      );
      const handOver = situation.handOver === null ? null : parseDay(situation.handOver);
      if (situation.handOver !== null && handOver === null)
        complain(policyIssue('M28', 'handOver', { value: situation.handOver }));
      if (!scenario.ok || issues.some(({ severity }) => severity === 'error')) return failure(issues);
      const ready = goods && beijingDate(goods.consignment.ready);
      return success(
        {
          scenario: goods ? assuming(scenario.value, goods) : scenario.value,
          facts: goods ? factsOfConsignment(goods, stated) : stated,
          parameters,
          day: handOver ?? ready,
          shiftDays: handOver === null || ready === null ? 0 : daysBetween(ready, handOver),
          goods,
        },
        issues,
      );
    },
  };
}

/** The goods of a comparison. */
export const goodsOf = ({ context: { network }, read: { consignment } }: Comparison): ConsignedGoods => ({
  network,
  consignment,
});

/** The same terms with the goods handed over on another day. */
export const onDay = (
  terms: PolicyTerms,
  { read: { consignment } }: Comparison,
  handOver: BeijingDate,
): PolicyTerms => ({
  ...terms,
  day: handOver,
  shiftDays: daysBetween(beijingDate(consignment.ready), handOver),
});

const factsOfConsignment = (
  { network, consignment }: ConsignedGoods,
  stated: PolicyTerms['facts'],
): PolicyTerms['facts'] => {
  const [destination] = consignment.destinations;
  const facts = consignmentFacts(consignment, tradeDirection(network, consignment), stated);
  if (destination === undefined) return facts;
  const value = terminalOf(network, destination).country;
  return new Map<string, Value>([['destination_country', { kind: 'text', value }], ...facts]);
};
