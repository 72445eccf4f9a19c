import type {
  ChargeRelief,
  EconomicBenefit,
  MeasureRelief,
  RateOverlay,
  UndecidedMeasure,
} from '../../tariff/rate-overlay.ts';
import { type Exact, toFen } from '../../units/exact.ts';
import { type Fen, fen, parseFen } from '../../units/money.ts';
import type { Account } from '../decide/charge-sheet.ts';
import { type Candidate, type DecidedEvent, decideEvent, grossIfEvidenced } from '../decide/decide-event.ts';
import { KnownByReads } from '../decide/known-by-reads.ts';
import { missingIn } from '../decide/settle-account.ts';
import type { Stack } from '../decide/stacking.ts';
import { writeValue } from '../expression/value.ts';
import { measuresOn } from '../library/measures-on.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  type BilledLine,
  type ChargeEvent,
  type ChargeSeed,
  chargeEvent,
  chargeSeeds,
  type OverlayFacts,
} from './charge-events.ts';
import { taxesOf } from './taxes-of.ts';

export type OverlaidEvents = 'all' | 'relieved';

/** What comes of an event, whatever its place among the charges. */
export interface EventOutcome extends Pick<RateOverlay, 'benefits' | 'undecided' | 'taxes'> {
  /** Empty where no measure acts on its line. */
  readonly reliefs: readonly Omit<ChargeRelief, 'charge'>[];
}

/** By scenario, for as long as it is asked about: goods of which it tells nothing apart are decided once. */
const decisions = new WeakMap<Scenario, KnownByReads<EventOutcome>>();

/**
 * What the measures of a scenario do to the charges of one itinerary after the other; an event that occurs in several
 * is decided once.
 *
 * @param which events: all, or only those that some measure which is on is asked of, without the taxes of the others
 */
export function createOverlay(
  scenario: Scenario,
  told: OverlayFacts,
  which: OverlaidEvents = 'all',
): (charges: readonly BilledLine[]) => RateOverlay {
  const { decide } = createDecider(scenario, told);
  return (charges) => {
    const events = chargeSeeds(told.facts, charges)
      .filter(({ kind }) => which === 'all' || measuresOn(scenario, kind).enabled.size > 0)
      .map((seed) => ({ seed, outcome: decide(seed) }));
    return {
      scenario: scenario.id,
      reliefs: events.flatMap(({ seed: { charge }, outcome }) =>
        outcome.reliefs.map((relief) => ({ charge, ...relief })),
      ),
      benefits: events.flatMap(({ outcome }) => outcome.benefits),
      undecided: [
        ...new Map(
          events.flatMap(({ outcome }) => outcome.undecided).map((open) => [open.measure, open]),
        ).values(),
      ],
      taxes: Object.assign({}, ...events.map(({ outcome }) => outcome.taxes)),
    };
  };
}

/** What comes of one event after the other under a scenario, for goods of which so much is known. */
export interface ChargeDecider {
  decide(seed: ChargeSeed): EventOutcome;
  /** Facts that were read in deciding such an event, of these goods or of others: whatever else is known tells nothing. */
  reads(seed: ChargeSeed): readonly string[];
}

export function createDecider(scenario: Scenario, told: OverlayFacts): ChargeDecider {
  const known = decisions.get(scenario) ?? new KnownByReads<EventOutcome>();
  decisions.set(scenario, known);
  const parameters = [...told.parameters].map(([name, value]) => `${name}=${writeValue(value)}`).join(' ');
  const own = new Map<string, EventOutcome>();
  const keyOf = ({ key }: ChargeSeed): string => `${key}|${parameters}`;
  return {
    reads: (seed) => known.readsOf(keyOf(seed)),
    decide(seed) {
      const before = own.get(seed.key);
      if (before) return before;
      const outcome = known.of(keyOf(seed), told.facts, (note) =>
        outcomeOf(scenario, chargeEvent(scenario, told, seed, note)),
      );
      own.set(seed.key, outcome);
      return outcome;
    },
  };
}

function outcomeOf(scenario: Scenario, charge: ChargeEvent): EventOutcome {
  const decided = decideEvent(measuresOn(scenario, charge.kind), charge.event, 'quiet');
  return {
    reliefs: reliefOf(charge, decided),
    benefits: benefitsOf(charge, decided),
    undecided: undecidedIn(decided),
    taxes: taxesOf(scenario.measures, charge, decided),
  };
}

function reliefOf(
  { line, amount, share, event }: ChargeEvent,
  { candidates, stack }: DecidedEvent,
): EventOutcome['reliefs'] {
  const stacked = stack.lines.find((one) => one.line === line);
  if (line === null || !stacked) return [];
  const { before, afterNational, after } = stacked;
  if (before.kind !== 'number' || afterNational.kind !== 'number' || after.kind !== 'number') return [];
  const part = (value: Exact): Fen => fenOf(share.times(toFen(value)));
  const cutTo = (left: Exact): Fen => fen(amount - part(before.value.minus(left)));
  const measures = candidates
    .filter((candidate) => effectsOf(candidate).some((effect) => effect.line === line))
    .flatMap(({ measure }) => measureRelief(measure, stack, stack.accountsOf(measure.id), part));
  const relief = {
    line,
    eventDate: event.date,
    before: amount,
    afterNational: cutTo(afterNational.value),
    after: cutTo(after.value),
    measures,
  };
  return relief.after === amount && measures.length === 0 ? [] : [relief];
}

/** Empty where the measure does not apply, or nobody can say what it gives. */
function measureRelief(
  { id, article }: Candidate['measure'],
  stack: Stack,
  accounts: readonly Account[],
  toAmount: (value: Exact) => Fen,
): readonly MeasureRelief[] {
  const gains = stack.all.has(id) ? stack.gainsOf(id, accounts) : null;
  if (gains?.kind !== 'gains') return [];
  const { gross, incremental } = gains;
  return [
    {
      measure: id,
      article,
      gross: toAmount(gross),
      incremental: toAmount(incremental),
      kept: stack.isKept(id),
    },
  ];
}

/** What measures gain beside the charges: on the taxes of a declaration, which fall together, and by benefits. */
function benefitsOf(
  { line, event }: ChargeEvent,
  { applied, candidates, stack }: DecidedEvent,
): readonly EconomicBenefit[] {
  if (line !== null) return [];
  return stack.accounts.flatMap((account): readonly EconomicBenefit[] => {
    const worth = stack.worthOn(account, stack.all);
    const acting = applied.filter(({ id }) => stack.accountsOf(id).includes(account));
    const isAside = acting.every(({ id }) => stack.accountsOf(id)[0] !== account);
    if (worth.kind !== 'number' || (isAside && worth.value.eq(0))) return [];
    const ids = new Set(acting.map(({ id }) => id));
    const measures = candidates
      .filter(({ measure }) => ids.has(measure.id))
      .flatMap(({ measure }) => measureRelief(measure, stack, [account], fenOf));
    const name = account.reckoner?.measure.id ?? account.lines[0]?.line ?? '';
    return [{ line: name, eventDate: event.date, amount: fenOf(worth.value), measures }];
  });
}

/** Measures that nobody can decide, and those that apply by an amount nobody can tell. */
const undecidedIn = (decided: DecidedEvent): readonly UndecidedMeasure[] =>
  decided.candidates.flatMap((candidate): readonly UndecidedMeasure[] => {
    const { measure, eligibility } = candidate;
    if (eligibility.eligible === 'no') return [];
    const gross = grossIfEvidenced(candidate, decided);
    const isDecided = eligibility.eligible === 'yes' && gross?.kind === 'number';
    // What a planner sets the size of is missed by nobody, and asked about only once it comes to something.
    const isIdle = gross?.kind === 'number' && gross.value.eq(0);
    if (isDecided || (measure.kind !== 'rule' && (eligibility.eligible === 'yes' || isIdle))) return [];
    const open = gross ? missingIn(gross) : [];
    return [
      {
        measure: measure.id,
        missing: [...new Set([...eligibility.missing, ...open])],
        ifEvidenced: gross?.kind === 'number' ? fenOf(gross.value) : null,
      },
    ];
  });

const effectsOf = ({ effects }: Candidate) => (effects?.kind === 'computed' ? effects.effects : []);

const fenOf = (value: Exact): Fen => parseFen(value.toFixed(2));
