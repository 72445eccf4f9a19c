import { readDay } from '../../reading/day.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { policyIssue } from './issue-codes.ts';

/** A day in a file of measures, scenarios or events; null where it cannot be taken, and `complain` hears why. */
export function documentDay(
  text: string,
  path: string,
  complain: (issue: Issue) => void,
): BeijingDate | null {
  const reading = readDay(text);
  if (reading.kind === 'value') return reading.value;
  complain(
    reading.kind === 'ambiguous'
      ? policyIssue('M49', path, { value: text, first: reading.readings[0], second: reading.readings[1] })
      : policyIssue('M28', path, { value: text }),
  );
  return null;
}
