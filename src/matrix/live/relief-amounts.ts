import { policyDates } from '../../bank/prices/policy-dates.ts';
import { createBesideDecider, isBeside } from '../../measures/consignment-benefits.ts';
import { bearingKey } from '../../policy/charges/bearing-key.ts';
import { formOfSeed } from '../../policy/charges/charge-events.ts';
import { type ChargeDecider, createDecider } from '../../policy/charges/rate-overlay.ts';
import { valuesOf } from '../../policy/decide/known-by-reads.ts';
import { type Value, writeValue } from '../../policy/expression/value.ts';
import type { EventKind } from '../../policy/library/measure.ts';
import type { Scenario } from '../../policy/scenario/scenario.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { gainedIn, lineRelief, NOTHING_TAKEN, samplesOf, type Taken } from './line-relief.ts';
import type { ReliefUse, ReliefUses } from './relief-uses.ts';

/** A scenario as it bears on goods of each variant. */
export interface LiveScenario {
  readonly variants: readonly Scenario[];
  readonly parameters: ReadonlyMap<string, Value>;
}

/** Uses that are decided as one: of a kind, between the same dates, and alike in all that was read. */
interface UsesAlike {
  readonly first: ReliefUse;
  readonly members: number[];
}

/** Uses of one kind of event, and what they came to when they were last decided. */
class KindOfUses {
  readonly #uses: ReliefUses;
  readonly #members: readonly number[];
  readonly #kind: EventKind | null;
  readonly #names = new Set<string>();
  #alike: readonly UsesAlike[] = [];
  #groupedBy: string | null = null;
  #decidedBy: string | null = null;

  constructor(uses: ReliefUses, kind: EventKind | null, members: readonly number[]) {
    this.#uses = uses;
    this.#kind = kind;
    this.#members = members;
  }

  /** Writes what is taken off each use; leaves all as it is where nothing that bears on them was changed. */
  decide(scenario: LiveScenario, into: Taken[]): void {
    const bearing = scenario.variants.map((own) => this.#bearingOf(own));
    const key = bearing.includes(null)
      ? null
      : JSON.stringify([bearing, [...scenario.parameters].map(([name, value]) => [name, writeValue(value)])]);
    if (key !== null && key === this.#decidedBy) return;
    this.#decidedBy = key;
    const dates = scenario.variants.map(policyDates);
    for (;;) {
      this.#group(dates);
      const before = this.#names.size;
      for (const alike of this.#alike) this.#decideAlike(alike, scenario, into);
      // Facts that were read for the first time may part what was taken for alike.
      if (this.#names.size === before) return;
    }
  }

  #bearingOf(scenario: Scenario): string | null {
    const { measures } = scenario;
    const beside = this.#kind === null ? [...measures.values()].filter(isBeside).map(({ id }) => id) : [];
    return bearingKey(scenario, this.#kind, beside);
  }

  #group(dates: readonly (readonly BeijingDate[])[]): void {
    const by = JSON.stringify([dates, [...this.#names]]);
    if (by === this.#groupedBy) return;
    this.#groupedBy = by;
    const names = [...this.#names];
    const values = this.#uses.goods.map(({ facts, variant }) => `${variant} ${valuesOf(names, facts)}`);
    const alike = new Map<string, UsesAlike>();
    for (const position of this.#members) {
      const first = present(this.#uses.all[position]);
      const { variant } = this.#uses.goodsOf(first);
      const key = `${formOf(first, present(dates[variant]))}|${values[first.goods]}`;
      const own = alike.get(key) ?? { first, members: [] };
      alike.set(key, own);
      own.members.push(position);
    }
    this.#alike = [...alike.values()];
  }

  #decideAlike({ first, members }: UsesAlike, { variants, parameters }: LiveScenario, into: Taken[]): void {
    const { facts, variant } = this.#uses.goodsOf(first);
    const scenario = present(variants[variant]);
    if (first.kind === 'beside') {
      const decider = createBesideDecider({ scenario, facts, parameters });
      const gained = gainedIn(decider.decide(first.outset));
      this.#note(decider.reads(first.outset));
      for (const position of members) into[position] = gained;
      return;
    }
    const { seed } = first;
    const decider = noting(createDecider(scenario, { facts, parameters }), (names) => this.#note(names));
    if (first.kind === 'declaration') {
      const gained = gainedIn(decider.decide(seed));
      for (const position of members) into[position] = gained;
      return;
    }
    const amounts = members.map((position) => amountOf(present(this.#uses.all[position])));
    const relief = lineRelief(decider, seed, samplesOf(amounts));
    members.forEach((position, index) => {
      into[position] = relief(present(amounts[index]));
    });
  }

  #note(names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
  }
}

function noting(decider: ChargeDecider, note: (names: readonly string[]) => void): ChargeDecider {
  return {
    ...decider,
    decide(seed) {
      const outcome = decider.decide(seed);
      note(decider.reads(seed));
      return outcome;
    },
  };
}

const amountOf = (use: ReliefUse): Fen => {
  if (use.kind !== 'line') throw new RangeError('what is no line has no amount');
  return use.seed.amount;
};

/** What tells uses apart but for their goods and amounts: nothing changes between two days from which measures change. */
function formOf(use: ReliefUse, dates: readonly BeijingDate[]): string {
  if (use.kind === 'beside') return [use.outset.date, ...use.outset.modes].join(' ');
  const { seed } = use;
  // Rates that a declaration is reckoned by change on days of their own.
  if (use.kind === 'declaration') return seed.key;
  return [sinceWhen(seed.eventDate, dates), formOfSeed(seed)].join(' ');
}

/** The last of the dates that is not later; the day itself where there is none. */
const sinceWhen = (day: BeijingDate, dates: readonly BeijingDate[]): BeijingDate =>
  dates.findLast((date) => date <= day) ?? day;

/** What measures take off each use, by its position; worked out anew only where what bears on it was changed. */
export class ReliefAmounts {
  readonly taken: Taken[];
  readonly #kinds: readonly KindOfUses[];

  constructor(uses: ReliefUses) {
    this.taken = uses.all.map(() => NOTHING_TAKEN);
    const byKind = new Map<EventKind | null, number[]>();
    uses.all.forEach((use, position) => {
      const kind = use.kind === 'beside' ? null : use.seed.kind;
      const own = byKind.get(kind) ?? [];
      byKind.set(kind, own);
      own.push(position);
    });
    this.#kinds = [...byKind].map(([kind, members]) => new KindOfUses(uses, kind, members));
  }

  under(scenario: LiveScenario): readonly Taken[] {
    for (const kind of this.#kinds) kind.decide(scenario, this.taken);
    return this.taken;
  }
}
