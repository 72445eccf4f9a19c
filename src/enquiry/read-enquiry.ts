import type { Consignment } from '../consignment/consignment.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import { findPlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { formatInstant, type Instant, parseInstant } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { type Fen, fen } from '../units/money.ts';
import { refuse, warn } from './enquiry-issue.ts';
import { readGoods } from './read-goods.ts';
import { readWithin } from './read-within.ts';

/** An enquiry that has been understood: the consignment and how to search for it. */
export interface ReadEnquiry {
  readonly from: string;
  readonly to: string;
  readonly consignment: Consignment;
  readonly maxLegs: number;
  readonly avoid: readonly string[];
}

const USUAL_LEGS = '5';

/** Reads what a person typed. Every field is read before anything is refused, so that all issues come at once. */
export function readEnquiry(network: Network, enquiry: Enquiry): Result<ReadEnquiry> {
  const issues: Issue[] = [];
  const from = readEnd(network, 'from', enquiry.from, issues);
  const to = readEnd(network, 'to', enquiry.to, issues);
  const goods = readGoods(enquiry, issues);
  const value = readWithin('valueCny', enquiry.valueCny, issues);
  const own = enquiry.dayCostCny.trim() === '' ? null : readWithin('dayCostCny', enquiry.dayCostCny, issues);
  const penalty = readWithin('latePenaltyCny', enquiry.latePenaltyCny || '0', issues);
  const maxLegs = readWithin('maxLegs', enquiry.maxLegs || USUAL_LEGS, issues);
  const ready = readTime('ready', enquiry.ready, issues);
  const deadline = enquiry.deadline.trim() === '' ? null : readTime('deadline', enquiry.deadline, issues);
  checkTimes(ready, deadline, parseInstant(enquiry.asOf), issues);
  if (from && to && from.terminals.some((terminal) => to.terminals.includes(terminal)))
    issues.push(refuse('E02', 'to'));
  const refused = issues.some((issue) => issue.severity === 'error');
  if (refused || !from || !to || !goods || ready === null) return failure(issues);
  return success(
    {
      from: from.id,
      to: to.id,
      maxLegs,
      avoid: enquiry.avoid.map((entry) => entry.trim()).filter((entry) => entry !== ''),
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
  if (text.trim() === '') {
    issues.push(refuse('E24', path));
    return null;
  }
  const found = findPlace(network, text);
  if (found.kind === 'found') return found;
  const [a, b] = found.suggestions.map(({ id, names }) => `${names.zh} ${names.en} (${id})`);
  issues.push(unknownPlace(path, text.trim(), a, b));
  return null;
}

function unknownPlace(path: string, x: string, a: string | undefined, b: string | undefined): Issue {
  if (a === undefined) return refuse('E25', path, { x });
  return b === undefined ? refuse('E26', path, { x, a }) : refuse('E01', path, { x, a, b });
}

function readTime(path: 'ready' | 'deadline', text: string, issues: Issue[]): Instant | null {
  const time = parseInstant(text);
  if (time === null) issues.push(refuse('E22', path, { x: text }));
  return time;
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

const toFen = (yuan: number): Fen => fen(Math.round(yuan * 100));
