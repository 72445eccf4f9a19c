import { clockSpan, LONGEST_JOURNEY_DAYS } from '../network/clock/clock-span.ts';
import type { Network } from '../network/network.ts';
import { readMoment } from '../reading/moment.ts';
import { readUndated } from '../reading/undated.ts';
import { daysToMinutes } from '../units/duration.ts';
import { type BeijingDate, beijingDate, type Instant, instant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { refuse } from './enquiry-issue.ts';

/** A moment typed in a field; null where it cannot be taken, and why is among the issues. */
export function readTime(
  path: string,
  text: string,
  issues: Issue[],
  today: BeijingDate | null = null,
): Instant | null {
  const reading = readMoment(text);
  if (reading.kind === 'value') return reading.value;
  if (reading.kind === 'unreadable') issues.push(unreadableTime(path, text, today));
  else {
    const [a, b] = reading.readings;
    issues.push(refuse('E32', path, { x: text, a, b, fix: a, fix_b: b }));
  }
  return null;
}

/** A day without its year, or `tomorrow`, is another day for whoever opens a link later: it is offered with its date. */
function unreadableTime(path: string, text: string, today: BeijingDate | null): Issue {
  const undated = today === null ? null : readUndated(text, today);
  if (undated === null) return refuse('E22', path, { x: text });
  const fix = `${undated.next} ${undated.rest}`.trim();
  const code = undated.kind === 'relative' ? 'E45' : 'E44';
  return readMoment(fix).kind === 'value'
    ? refuse(code, path, { x: text, d: fix, fix })
    : refuse('E22', path, { x: text });
}

/**
 * The same where clocks and timetables have to be known: at a deadline on the day itself, at a ready time for as long
 * as a journey may last after it.
 */
export function readTimeOfJourney(
  network: Network,
  path: 'ready' | 'deadline',
  text: string,
  issues: Issue[],
  today: BeijingDate | null,
): Instant | null {
  const at = readTime(path, text, issues, today);
  const issue =
    at === null
      ? null
      : beyondClocks(network, at, { path, text, journeyDays: path === 'ready' ? LONGEST_JOURNEY_DAYS : 0 });
  if (issue) issues.push(issue);
  return issue ? null : at;
}

interface Asked {
  readonly path: string;
  /** As typed. */
  readonly text: string;
  /** For how long after the moment the clocks have to be known. */
  readonly journeyDays: number;
}

/** The issue of a moment at which, or so long after which, the network's clocks are not known; else null. */
export function beyondClocks(
  network: Network,
  at: Instant,
  { path, text, journeyDays }: Asked,
): Issue | null {
  const { from, end } = clockSpan(network);
  const last = instant(end - daysToMinutes(journeyDays));
  return at >= from && at < last
    ? null
    : refuse('E33', path, { x: text, a: beijingDate(from), b: beijingDate(instant(last - 1)) });
}
