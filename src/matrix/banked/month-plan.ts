import { type BankGround, bankDates } from '../../bank/build/bank-ground.ts';
import { type PlannedFlows, planFlows } from '../../bank/build/plan-flows.ts';
import { alignBoxes } from '../../bank/prices/align-boxes.ts';
import type { MeasureBox } from '../../bank/prices/box-of-measures.ts';
import { chargeMeasures, measureBox, withExtensions, withMeasures } from '../../bank/prices/measure-box.ts';
import { policyDates } from '../../bank/prices/policy-dates.ts';
import { type PricedClass, priceClass } from '../../bank/prices/priced-class.ts';
import type { RateBox } from '../../bank/prices/rate-box.ts';
import { widenBox } from '../../bank/prices/widen-box.ts';
import { type ParametricCosts, parametricCosts } from '../../bank/search/parametric-costs.ts';
import type { PreparedNetwork } from '../../compare/prepared-network.ts';
import type { Consignment } from '../../consignment/consignment.ts';
import type { BoxInMonth } from '../../contract/demand/matrix.ts';
import type { PolicyTerms } from '../../measures/terms.ts';
import { LONGEST_JOURNEY_DAYS } from '../../network/clock/clock-span.ts';
import type { Network } from '../../network/network.ts';
import type { Scenario } from '../../policy/scenario/scenario.ts';
import { daysToMinutes } from '../../units/duration.ts';
import { type BeijingDate, beijingDate, type Instant, instant } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import { DEAREST } from '../ways-of.ts';

/** A network as boxes are carried on it. */
export interface MonthNetwork {
  readonly network: Network;
  readonly prepared: PreparedNetwork;
}

/** What holds for all boxes of a month. */
export interface MonthTerms extends Pick<Consignment, 'pricesOn' | 'knownOn' | 'eventEdits'> {
  readonly ready: Instant;
  /** The measures as they bear on goods, whichever of them are on. */
  readonly termsOf: (consignment: Consignment) => PolicyTerms;
  /** Days from which prices hold, those of measures in; see {@link monthDates}. */
  readonly dates: readonly BeijingDate[];
}

/** The days from which prices hold for what is handed over at a moment, under whichever measures, and under some scenarios. */
export function monthDates(
  network: Network,
  { ready, ...supposed }: Pick<MonthTerms, 'ready' | 'pricesOn' | 'eventEdits'>,
  any: PolicyTerms,
  scenarios: readonly Scenario[],
): readonly BeijingDate[] {
  const days = [withMeasures(any.scenario, allMeasures(any.scenario, ready)), ...scenarios].flatMap(
    (scenario) =>
      policyDates({
        ...scenario,
        enabled: new Set(chargeMeasures(scenario).filter((id) => scenario.enabled.has(id))),
      }),
  );
  return bankDates(network, [ready], supposed, [...new Set(days)]);
}

/** The boxes of a month as a bank is built for them: their demands, and the box that any set of measures lies in. */
export interface MonthPlan extends MonthNetwork, PlannedFlows {
  readonly ground: BankGround;
  readonly priced: readonly PricedClass[];
  readonly boxes: readonly RateBox[];
  readonly costs: readonly ParametricCosts[];
}

/** Every measure on a charge, and those that may end on the way run on as well. */
const allMeasures = (scenario: Scenario, ready: Instant): readonly string[] =>
  withExtensions(
    scenario,
    chargeMeasures(scenario),
    beijingDate(instant(ready + daysToMinutes(LONGEST_JOURNEY_DAYS))),
  );

/** As many as Compare's. */
const MAX_LEGS = 5;
/** Ways of other corridors are kept as far as they may be chosen. */
const SLACK_SHARE = DEAREST - 1;
/** Time is valued to the letter. */
const EXACT_TIME = 0;

/** Classes of goods by their ids, priced, with the box of all measures. */
export type BoxedClasses = Map<string, { readonly priced: PricedClass; readonly box: MeasureBox }>;

/**
 * Null where it was stopped.
 *
 * @param known classes worked out before on the same network under the same terms; those of this plan are added
 */
export function planMonth(
  { network, prepared }: MonthNetwork,
  boxes: readonly BoxInMonth[],
  { ready, termsOf, dates, pricesOn, knownOn, eventEdits }: MonthTerms,
  known: BoxedClasses,
  shouldStop: () => boolean,
): MonthPlan | null {
  const terms = {
    slots: [ready],
    maxLegs: MAX_LEGS,
    slackShare: SLACK_SHARE,
    boxes: 1,
    timeSpread: EXACT_TIME,
    pricesOn,
    knownOn,
    eventEdits,
    classes: 'separate' as const,
  };
  const planned = planFlows(
    network,
    boxes.map(({ goods }) => goods),
    terms,
  );
  const { classes } = planned.plan;
  const own: { readonly priced: PricedClass; readonly box: MeasureBox }[] = [];
  for (const { id, consignment } of classes) {
    if (shouldStop()) return null;
    const made = known.get(id) ?? boxedClass(network, prepared, consignment, termsOf(consignment), dates);
    known.set(id, made);
    own.push(made);
  }
  const aligned = alignBoxes(own.map(({ box }) => box)).map(({ box }, goods) =>
    widenBox(present(own[goods]).priced, box),
  );
  const ground: BankGround = {
    network,
    graphOf: prepared.graphOf,
    plan: planned.plan,
    dates,
    boxOf: (_, goods) => present(aligned[goods]),
  };
  return {
    network,
    prepared,
    ...planned,
    ground,
    priced: own.map(({ priced }) => priced),
    boxes: aligned,
    costs: aligned.map(parametricCosts),
  };
}

function boxedClass(
  network: Network,
  prepared: PreparedNetwork,
  consignment: Consignment,
  terms: PolicyTerms,
  dates: readonly BeijingDate[],
) {
  const priced = priceClass(network, prepared.graphOf(consignment.equipment.load), consignment, dates);
  return { priced, box: measureBox(priced, terms, allMeasures(terms.scenario, consignment.ready)) };
}
