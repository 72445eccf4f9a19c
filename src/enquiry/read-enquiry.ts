import type { Consignment } from '../consignment/consignment.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import { findPlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { plainText } from '../reading/plain-text.ts';
import { formatInstant, type Instant } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { type Fen, fen } from '../units/money.ts';
import { refuse, warn } from './enquiry-issue.ts';
import { type Avoidance, readAvoid } from './read-avoid.ts';
import { readGoods } from './read-goods.ts';
import { readTime, readTimeOfJourney } from './read-time.ts';
import { readWithin } from './read-within.ts';

/** An enquiry that has been understood: the consignment and how to search for it. */
export interface ReadEnquiry {
  readonly from: string;
  readonly to: string;
  readonly consignment: Consignment;
  readonly maxLegs: number;
  /** As typed, without the empty ones. */
  readonly avoid: readonly string[];
  readonly avoidance: Avoidance;
}

const USUAL_LEGS = '5';

/** Reads what a person typed. Every field is read before anything is refused, so that all issues come at once. */
export function readEnquiry(network: Network, enquiry: Enquiry): Result<ReadEnquiry> {
  const issues: Issue[] = [];
  const from = readEnd(network, 'from', enquiry.from, issues);
  const to = readEnd(network, 'to', enquiry.to, issues);
  const goods = readGoods(enquiry, issues);
  const value = readWithin('valueCny', enquiry.valueCny, issues);
  const own = isBlank(enquiry.dayCostCny) ? null : readWithin('dayCostCny', enquiry.dayCostCny, issues);
  const penalty = isBlank(enquiry.latePenaltyCny)
    ? 0
    : readWithin('latePenaltyCny', enquiry.latePenaltyCny, issues);
  const maxLegs = readWithin('maxLegs', isBlank(enquiry.maxLegs) ? USUAL_LEGS : enquiry.maxLegs, issues);
  const avoid = enquiry.avoid.filter((word) => !isBlank(word));
  const avoidance = readAvoid(network, avoid, issues);
  const ready = readTimeOfJourney(network, 'ready', enquiry.ready, issues);
  const deadline = isBlank(enquiry.deadline)
    ? null
    : readTimeOfJourney(network, 'deadline', enquiry.deadline, issues);
  const asOf = isBlank(enquiry.asOf) ? null : readTime('asOf', enquiry.asOf, issues);
  checkTimes(ready, deadline, asOf, issues);
  if (penalty > 0 && isBlank(enquiry.deadline)) issues.push(warn('E38', 'latePenaltyCny'));
  if (from && to && from.terminals.some((terminal) => to.terminals.includes(terminal)))
    issues.push(refuse('E02', 'to'));
  const refused = issues.some((issue) => issue.severity === 'error');
  if (refused || !from || !to || !goods || ready === null) return failure(issues);
  return success(
    {
      from: from.id,
      to: to.id,
      maxLegs,
      avoid: avoid.map((word) => word.trim()),
      avoidance,
      consignment: {
        origins: from.terminals,
        destinations: to.terminals,
        ...goods,
        value: toFen(value),
        dangerousGoods: enquiry.dangerousGoods,
        ready,
        deadline,
        dayCost: own === null ? null : toFen(own),
        latePenaltyPerDay: toFen(penalty),
      },
    },
    issues,
  );
}

interface End {
  readonly id: string;
  readonly terminals: readonly TerminalId[];
}

function readEnd(network: Network, path: 'from' | 'to', text: string, issues: Issue[]): End | null {
  if (isBlank(text)) {
    issues.push(refuse('E24', path));
    return null;
  }
  const found = findPlace(network, text);
  if (found.kind === 'found') return found;
  const [a, b] = found.suggestions.map(({ id, names }) => `${names.zh} ${names.en} (${id})`);
  issues.push(unknownPlace(path, text, a, b));
  return null;
}

function unknownPlace(path: string, x: string, a: string | undefined, b: string | undefined): Issue {
  if (a === undefined) return refuse('E25', path, { x });
  return b === undefined ? refuse('E26', path, { x, a }) : refuse('E01', path, { x, a, b });
}

function checkTimes(
  ready: Instant | null,
  deadline: Instant | null,
  asOf: Instant | null,
  issues: Issue[],
): void {
  if (ready !== null && asOf !== null && ready < asOf)
    issues.push(warn('E19', 'ready', { d: formatInstant(ready) }));
  if (ready !== null && deadline !== null && deadline <= ready) {
    issues.push(refuse('E11', 'deadline', { d: formatInstant(deadline), e: formatInstant(ready) }));
  }
}

/** Nothing, or nothing that can be seen. */
const isBlank = (text: string): boolean => plainText(text) === '';

const toFen = (yuan: number): Fen => fen(Math.round(yuan * 100));
