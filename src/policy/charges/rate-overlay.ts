import { groupBy } from '../../network/group-by.ts';
import type {
  ChargeRelief,
  EconomicBenefit,
  MeasureRelief,
  RateOverlay,
  UndecidedMeasure,
} from '../../tariff/rate-overlay.ts';
import { type Exact, toFen } from '../../units/exact.ts';
import { type Fen, fen, parseFen } from '../../units/money.ts';
import { type Candidate, type DecidedEvent, decideEvent, gainsIfEvidenced } from '../decide/decide-event.ts';
import { measuresOn } from '../library/measures-on.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type BilledLine, type ChargeEvent, chargeEvents, type OverlayFacts } from './charge-events.ts';
import { taxesOf } from './taxes-of.ts';

/** What is decided of an event, whatever its place among the charges. */
interface OverlaidEvent {
  readonly decided: DecidedEvent;
  readonly undecided: readonly UndecidedMeasure[];
}

/**
 * What the measures of a scenario do to the charges of one itinerary after the other; an event that occurs in several
 * is decided once.
 */
export function createOverlay(
  scenario: Scenario,
  told: OverlayFacts,
): (charges: readonly BilledLine[]) => RateOverlay {
  const decisions = new Map<string, OverlaidEvent>();
  const decide = ({ key, kind, event }: ChargeEvent): OverlaidEvent => {
    const before = decisions.get(key);
    if (before) return before;
    const decided = decideEvent(measuresOn(scenario, kind), event, 'quiet');
    const overlaid = { decided, undecided: undecidedIn(decided) };
    decisions.set(key, overlaid);
    return overlaid;
  };
  return (charges) => {
    const events = chargeEvents(scenario, told, charges).map((event) => ({ event, ...decide(event) }));
    return {
      scenario: scenario.id,
      reliefs: events.flatMap(({ event, decided }) => reliefOf(event, decided)),
      benefits: events.flatMap(({ event, decided }) => benefitsOf(event, decided)),
      undecided: [
        ...new Map(events.flatMap(({ undecided }) => undecided).map((open) => [open.measure, open])).values(),
      ],
      taxes: Object.assign({}, ...events.map(({ event, decided }) => taxesOf(event, decided))),
    };
  };
}

function reliefOf(
  { charge, line, amount, share, event }: ChargeEvent,
  { candidates, stack }: DecidedEvent,
): readonly ChargeRelief[] {
  const stacked = stack.lines.find((one) => one.line === line);
  if (line === null || !stacked) return [];
  const part = (value: Exact): Fen => fenOf(share.times(toFen(value)));
  const cutTo = (after: Exact): Fen => fen(amount - part(stacked.before.minus(after)));
  const measures = candidates.flatMap((candidate): MeasureRelief[] => {
    const { id, article } = candidate.measure;
    const isOnLine = effectsOf(candidate).some((effect) => effect.line === line);
    if (candidate.eligibility.eligible !== 'yes' || !isOnLine) return [];
    const { gross, incremental } = stack.gainsOf(id);
    return [
      {
        measure: id,
        article,
        gross: part(gross),
        incremental: part(incremental),
        kept: stack.isKept(id),
      },
    ];
  });
  const relief = {
    charge,
    line,
    eventDate: event.date,
    before: amount,
    afterNational: cutTo(stacked.afterNational),
    after: cutTo(stacked.after),
    measures,
  };
  return relief.after === amount && measures.length === 0 ? [] : [relief];
}

function benefitsOf(
  { line, event }: ChargeEvent,
  { candidates, stack }: DecidedEvent,
): readonly EconomicBenefit[] {
  if (line !== null) return [];
  const reliefs = candidates.flatMap((candidate) => {
    const [first] = effectsOf(candidate);
    if (candidate.eligibility.eligible !== 'yes' || !first) return [];
    const { id, article } = candidate.measure;
    const { gross, incremental } = stack.gainsOf(id);
    const relief: MeasureRelief = {
      measure: id,
      article,
      gross: fenOf(gross),
      incremental: fenOf(incremental),
      kept: stack.isKept(id),
    };
    return [{ benefit: first.line.startsWith('tax.') ? TAXES : first.line, relief }];
  });
  return [...groupBy(reliefs, ({ benefit }) => benefit)].map(([benefit, group]) => ({
    line: benefit,
    eventDate: event.date,
    amount: group.reduce<Fen>((most, { relief }) => (relief.gross > most ? relief.gross : most), fen(0)),
    measures: group.map(({ relief }) => relief),
  }));
}

/** Duty, consumption tax and VAT fall together, and stand as one benefit. */
const TAXES = 'tax.import';

const undecidedIn = ({ candidates, applied }: DecidedEvent): readonly UndecidedMeasure[] =>
  candidates
    .filter(({ eligibility }) => eligibility.eligible === 'unknown')
    .map((candidate) => {
      const gains = gainsIfEvidenced(candidate, applied);
      return {
        measure: candidate.measure.id,
        missing: [...new Set([...candidate.eligibility.missing, ...openFacts(candidate)])],
        ifEvidenced: gains ? fenOf(gains.gross) : null,
      };
    });

const openFacts = ({ effects }: Candidate): readonly string[] =>
  effects && 'missing' in effects ? effects.missing : [];

const effectsOf = ({ effects }: Candidate) => (effects?.kind === 'computed' ? effects.effects : []);

const fenOf = (value: Exact): Fen => parseFen(value.toFixed());
