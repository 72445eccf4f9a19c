import { COMMODITIES } from '../consignment/commodity.ts';
import { EQUIPMENT, EQUIPMENT_CODES } from '../consignment/equipment.ts';
import type { Answer, AnswerCharge } from '../contract/answer-schema.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { BilledLine, OverlayFacts } from '../policy/charges/charge-events.ts';
import { consignmentFacts } from '../policy/charges/consignment-facts.ts';
import type { Value } from '../policy/expression/value.ts';
import { factsOf } from '../policy/library/build-measure.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import { readParameters } from '../policy/scenario/read-parameters.ts';
import { resolveScenario } from '../policy/scenario/resolve-scenario.ts';
import type { PolicyLibrary, Scenario } from '../policy/scenario/scenario.ts';
import { addDays, daysBetween, readDay } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { parseFen } from '../units/money.ts';

/** A situation as read: what the measures are told of every itinerary of an answer. */
export interface PolicyTerms extends OverlayFacts {
  readonly scenario: Scenario;
  /** Day of hand-over; null without an answer and without a day of its own. */
  readonly day: BeijingDate | null;
  /** By which every charge falls later than in the answer. */
  readonly shiftDays: number;
}

/** Reads a situation, with the consignment of the answer where there is one; every issue at once. */
export function policyTerms(
  library: PolicyLibrary,
  answer: Answer | null,
  situation: PolicySituation,
): Result<PolicyTerms> {
  const issues: Issue[] = [];
  const complain = (issue: Issue): void => {
    issues.push(issue);
  };
  const scenario = resolveScenario(library, situation.scenario);
  issues.push(...scenario.issues);
  const { measures } = scenario.ok ? scenario.value : library;
  const own = factsOf(situation.facts, 'facts', complain);
  const parameters = readParameters(measures, situation.parameters, 'parameters', complain);
  const handOver = situation.handOver === null ? null : readDay(situation.handOver);
  if (situation.handOver !== null && handOver === null)
    complain(policyIssue('M28', 'handOver', { value: situation.handOver }));
  if (!scenario.ok || issues.some(({ severity }) => severity === 'error')) return failure(issues);
  const ready = answer && readDay(answer.query.ready.slice(0, 10));
  return success(
    {
      scenario: scenario.value,
      facts: answer ? factsOfAnswer(answer, own) : own,
      parameters,
      day: handOver ?? ready,
      shiftDays: handOver === null || ready === null ? 0 : daysBetween(ready, handOver),
    },
    issues,
  );
}

function factsOfAnswer(answer: Answer, own: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const { equipment, commodity, valueCny, boxes, dangerousGoods } = answer.query;
  const goods = COMMODITIES.get(commodity);
  const code = EQUIPMENT_CODES.find((known) => known === equipment);
  if (!code || !goods) throw new RangeError(`not a consignment of this program: ${equipment} ${commodity}`);
  const consignment = {
    equipment: EQUIPMENT[code],
    commodity: goods,
    value: parseFen(valueCny),
    boxes,
    dangerousGoods,
  };
  return consignmentFacts(consignment, directionOf(answer), own);
}

const HOME = 'CN';

/** Export where the goods leave China, import where they enter it; otherwise nothing is declared. */
function directionOf({ itineraries, terminals }: Answer): 'domestic' | 'export' | 'import' {
  const legs = itineraries[0]?.legs ?? [];
  const countryOf = (terminal: string | undefined): string | undefined => terminals[terminal ?? '']?.country;
  const from = countryOf(legs[0]?.from);
  const to = countryOf(legs.at(-1)?.to);
  if (from === undefined || to === undefined || from === to) return 'domestic';
  if (from === HOME) return 'export';
  if (to === HOME) return 'import';
  return 'domestic';
}

const asAnswered = new WeakMap<readonly AnswerCharge[], readonly BilledLine[]>();

/** The charges of an itinerary as measures see them, on the days of the situation. */
export function billedLines(charges: readonly AnswerCharge[], shiftDays: number): readonly BilledLine[] {
  const lines = asAnswered.get(charges) ?? charges.map(billedLine);
  asAnswered.set(charges, lines);
  if (shiftDays === 0) return lines;
  const days = new Map<string, BeijingDate>();
  return lines.map((line) => {
    const eventDate = days.get(line.eventDate) ?? addDays(line.eventDate, shiftDays);
    days.set(line.eventDate, eventDate);
    return { ...line, eventDate };
  });
}

function billedLine({ code, basis, amount, eventDate, place }: AnswerCharge): BilledLine {
  const day = readDay(eventDate);
  if (day === null) throw new RangeError(`not a calendar day: ${eventDate}`);
  return { code, basis, amount: amount === null ? null : parseFen(amount), eventDate: day, place };
}
