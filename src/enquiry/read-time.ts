import { clockSpan, LONGEST_JOURNEY_DAYS } from '../network/clock-span.ts';
import type { Network } from '../network/network.ts';
import { readMoment } from '../reading/moment.ts';
import { daysToMinutes } from '../units/duration.ts';
import { beijingDate, type Instant, instant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { refuse } from './enquiry-issue.ts';

/** A moment typed in a field; null where it cannot be taken, and why is among the issues. */
export function readTime(path: string, text: string, issues: Issue[]): Instant | null {
  const reading = readMoment(text);
  if (reading.kind === 'value') return reading.value;
  if (reading.kind === 'unreadable') issues.push(refuse('E22', path, { x: text }));
  else {
    const [a, b] = reading.readings;
    issues.push(refuse('E32', path, { x: text, a, b }));
  }
  return null;
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
): Instant | null {
  const at = readTime(path, text, issues);
  const { from, end } = clockSpan(network);
  const last = path === 'ready' ? instant(end - daysToMinutes(LONGEST_JOURNEY_DAYS)) : end;
  if (at === null || (at >= from && at < last)) return at;
  issues.push(refuse('E33', path, { x: text, a: beijingDate(from), b: beijingDate(instant(last - 1)) }));
  return null;
}
