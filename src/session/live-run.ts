import { chargeMeasures } from '../bank/prices/measure-box.ts';
import { policyDates } from '../bank/prices/policy-dates.ts';
import type { Assessment } from '../compare/assess.ts';
import type { LiveAnswer, LiveCertificate } from '../contract/demand/live-headline.ts';
import type { FlowInMonth, OpenBox, ShipperChoice, Way } from '../contract/demand/matrix.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { MonthPlan } from '../matrix/banked/month-plan.ts';
import { type ClassUnits, classUnits, isWithin } from '../matrix/live/class-units.ts';
import { LiveMatrix } from '../matrix/live/live-matrix.ts';
import type { LiveBox, LiveEntry, LiveWay } from '../matrix/live/live-table.ts';
import type { LiveScenario } from '../matrix/live/relief-amounts.ts';
import { ReliefUses } from '../matrix/live/relief-uses.ts';
import { billedWay, type OwnWay } from '../matrix/ways-of.ts';
import { outsetOf } from '../measures/consignment-benefits.ts';
import { ledgerLines } from '../measures/ledger-lines.ts';
import { isSetLever, leversInForce } from '../measures/levers/levers-in-force.ts';
import type { PolicyTerms, TermsReader } from '../measures/terms.ts';
import { LONGEST_JOURNEY_DAYS } from '../network/clock/clock-span.ts';
import { bearingKey } from '../policy/charges/bearing-key.ts';
import { chargeSeeds } from '../policy/charges/charge-events.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import { daysToMinutes } from '../units/duration.ts';
import { type BeijingDate, beijingDate, instant } from '../units/instant.ts';
import { type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { WatchedWays, WaysWatcher } from './box-ways.ts';
import type { SidedBox } from './sided-box.ts';

/** Boxes of a class of goods in a month, and what of its prices the bank of the month holds. */
interface WatchedClass extends ClassUnits {
  /** Positions of what may be relieved among all uses. */
  readonly uses: readonly number[];
  readonly boxes: number;
  /** Days within which its journeys are priced, and those of them from which the bank has other prices. */
  readonly span: { readonly from: BeijingDate; readonly to: BeijingDate };
  readonly dates: ReadonlySet<BeijingDate>;
}

/** Gathers, while a run finds its ways, what pricing them anew takes. */
export class LiveRunBuilder implements WaysWatcher {
  readonly #reader: TermsReader;
  readonly #scenario: PolicySituation;
  readonly #uses = new ReliefUses();
  readonly #boxes = new Map<number, readonly LiveWay[]>();
  readonly #classes: WatchedClass[] = [];
  /** Goods that stand for all of a variant, by the scenario that they are under. */
  readonly #variants = new Map<Scenario, PolicyTerms>();
  readonly #goods = new WeakMap<PolicyTerms, number>();
  readonly #terms: PolicyTerms[] = [];

  constructor(reader: TermsReader, scenario: PolicySituation) {
    this.#reader = reader;
    this.#scenario = scenario;
  }

  box({ position, after: { on, terms }, read: { consignment } }: SidedBox, found: WatchedWays): void {
    const goods = this.#goodsOf(terms);
    const entries = new Map<string, { readonly way: OwnWay; readonly entries: LiveEntry[] }>();
    for (const assessment of found.after) {
      if (!assessment.complete) continue;
      const way = billedWay(on.network, consignment, assessment);
      const own = entries.get(way.key) ?? { way, entries: [] };
      entries.set(way.key, own);
      own.entries.push(this.#entryOf(goods, terms, assessment, way));
    }
    const keys = [...new Set([...found.before.keys(), ...entries.keys()])].sort();
    this.#boxes.set(
      position,
      keys.map((key) => {
        const before = found.before.get(key) ?? null;
        const { corridor, rides } = present(before ?? entries.get(key)?.way);
        return {
          ...{ key, corridor, rides, before: before?.cost ?? null },
          entries: entries.get(key)?.entries ?? [],
        };
      }),
    );
  }

  goods(plan: MonthPlan, goods: number, boxes: number): void {
    const priced = present(plan.priced[goods]);
    const { network, consignment } = priced;
    const terms = this.#reader.read(this.#scenario, { network, consignment });
    if (!terms.ok) return;
    const own = this.#goodsOf(terms.value);
    const units = classUnits(priced, present(plan.boxes[goods]));
    const { ready } = consignment;
    this.#classes.push({
      ...units,
      boxes,
      uses: units.seeds.map((seed) => this.#uses.charge(own, seed)),
      span: {
        from: beijingDate(ready),
        to: beijingDate(instant(ready + daysToMinutes(LONGEST_JOURNEY_DAYS))),
      },
      dates: new Set(priced.dates),
    });
  }

  /** @param found of each flow in a month, in the order asked */
  build(
    handed: readonly FlowInMonth[],
    found: readonly (OpenBox | null)[],
    choice: ShipperChoice,
  ): PricedAnew {
    let beyond = 0;
    const flows = handed.flatMap(({ boxes }, position) => {
      const open = found[position];
      if (!open) return [];
      const watched = this.#boxes.get(position);
      // What was compared as an enquiry has no more than its own prices.
      if (watched === undefined) beyond += 1;
      const box: LiveBox = { teuPerBox: open.teuPerBox, ways: watched ?? open.ways.map(fixedWay) };
      return [{ boxes, box }];
    });
    const matrix = new LiveMatrix({ flows, uses: this.#uses, choice });
    return new PricedAnew(this.#reader, matrix, {
      variants: [...this.#variants.values()],
      goods: this.#terms,
      classes: this.#classes,
      compared: beyond,
    });
  }

  #entryOf(goods: number, terms: PolicyTerms, assessment: Assessment, { cost }: OwnWay): LiveEntry {
    const { rows } = assessment;
    const seeds = chargeSeeds(terms.facts, ledgerLines(assessment, terms));
    return {
      billed: cost.billed,
      generalised: cost.generalised,
      co2eKg: cost.co2eKg,
      lines: seeds.flatMap((seed) =>
        seed.line !== null && rows[seed.charge]?.charge.inInvoice === true
          ? [this.#uses.charge(goods, seed)]
          : [],
      ),
      beside: [
        ...seeds.flatMap((seed) => (seed.line === null ? [this.#uses.charge(goods, seed)] : [])),
        this.#uses.beside(goods, outsetOf(terms, assessment.itinerary)),
      ],
    };
  }

  #goodsOf(terms: PolicyTerms): number {
    const known = this.#goods.get(terms);
    if (known !== undefined) return known;
    if (!this.#variants.has(terms.scenario)) this.#variants.set(terms.scenario, terms);
    const variant = [...this.#variants.keys()].indexOf(terms.scenario);
    const own = this.#uses.addGoods({ facts: terms.facts, variant });
    this.#terms.push(terms);
    this.#goods.set(terms, own);
    return own;
  }
}

const fixedWay = ({ key, corridor, rides, cost: { before, after } }: Way): LiveWay => ({
  ...{ key, corridor, rides, before },
  entries:
    after === null
      ? []
      : [
          {
            billed: after.invoice,
            generalised: after.generalised,
            co2eKg: after.co2eKg,
            lines: [],
            beside: [],
          },
        ],
});

interface WatchedRun {
  readonly variants: readonly PolicyTerms[];
  readonly goods: readonly PolicyTerms[];
  readonly classes: readonly WatchedClass[];
  /** Boxes that no bank had a way for. */
  readonly compared: number;
}

/** A run that is priced under one scenario after the other. */
export class PricedAnew {
  readonly #reader: TermsReader;
  readonly #matrix: LiveMatrix;
  readonly #variants: readonly PolicyTerms[];
  readonly #goods: readonly PolicyTerms[];
  readonly #classes: readonly WatchedClass[];
  readonly #compared: number;
  readonly #sameLevers = new Map<string, boolean>();

  constructor(reader: TermsReader, matrix: LiveMatrix, run: WatchedRun) {
    this.#reader = reader;
    this.#matrix = matrix;
    this.#variants = run.variants;
    this.#goods = run.goods;
    this.#classes = run.classes;
    this.#compared = run.compared;
    this.#sameLevers.set(JSON.stringify(run.variants.map(leversOf)), true);
  }

  /** Fails where the scenario does not stand. */
  under(situation: PolicySituation): Result<LiveAnswer> {
    const read: PolicyTerms[] = [];
    for (const run of this.#variants) {
      const terms = this.#reader.read(situation, run.goods);
      if (!terms.ok) return terms;
      read.push(terms.value);
    }
    if (!this.#hasSameLevers(situation, read)) return success({ kind: 'other_network' });
    const live: LiveScenario = {
      variants: read.map(({ scenario }) => scenario),
      parameters: read[0]?.parameters ?? new Map(),
    };
    const { headline, otherWays } = this.#matrix.under(live);
    return success({ kind: 'priced', headline, certificate: this.#certificate(read, otherWays) });
  }

  /** Whether levers make of the network what they made of it in the run: for all goods, where they are not the same levers. */
  #hasSameLevers(situation: PolicySituation, read: readonly PolicyTerms[]): boolean {
    const key = JSON.stringify(read.map(leversOf));
    const isSame =
      this.#sameLevers.get(key) ??
      this.#goods.every((run) => {
        const terms = this.#reader.read(situation, run.goods);
        return terms.ok && editsOf(terms.value) === editsOf(run);
      });
    this.#sameLevers.set(key, isSame);
    return isSame;
  }

  #certificate(read: readonly PolicyTerms[], otherWays: number): LiveCertificate {
    const days = new Set(read.flatMap(({ scenario }) => policyDates(onCharges(scenario))));
    const left = (own: WatchedClass) => (at: number) => this.#matrix.shareLeft(present(own.uses[at]));
    const beyond = this.#classes.reduce(
      (sum, own) => (knowsDays(own, days) && isWithin(own, left(own)) ? sum : sum + own.boxes),
      this.#compared,
    );
    return { covered: beyond === 0, beyond, otherWays };
  }
}

/** With the measures on that move a price of a way, and no others. */
const onCharges = (scenario: Scenario): Scenario => ({
  ...scenario,
  enabled: new Set(chargeMeasures(scenario).filter((id) => scenario.enabled.has(id))),
});

/** Whether the bank parts its prices on every day on the way from which measures may give something else. */
const knowsDays = ({ span: { from, to }, dates }: WatchedClass, days: ReadonlySet<BeijingDate>): boolean =>
  [...days].every((day) => day <= from || day > to || dates.has(day));

/** What levers make of the network for some goods. */
function editsOf(terms: PolicyTerms): string {
  if (terms.goods === null || terms.day === null) return '';
  const { edits } = leversInForce(terms, terms.day, terms.goods.consignment);
  return JSON.stringify(edits.map(({ measure, ...edit }) => [measure.id, edit]));
}

/** The same for scenarios under which levers make the same of a network, whatever is carried. */
function leversOf(terms: PolicyTerms): string | null {
  const active = [...terms.scenario.measures.values()].filter((measure) => isSetLever(terms, measure));
  return bearingKey(
    terms.scenario,
    null,
    active.map(({ id }) => id),
  );
}
