import { nearest } from '../../reading/nearest.ts';
import type { Issue } from '../../units/issue.ts';
import { writeValue } from '../expression/value.ts';
import { placeFacts } from '../facts/fact.ts';
import { chargeLines } from '../library/charge-lines.ts';
import { policyIssue } from '../library/issue-codes.ts';
import { NONE_NEAR } from '../library/unknown-name.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { chargeSheet } from './charge-sheet.ts';
import type { PolicyEvent } from './policy-event.ts';

/**
 * Complains of names in an event that nobody knows, with the nearest that is known: lines, lines of its own rules and,
 * where the terminals of a network are given, its places. A rule on a line that the event does not have is warned of.
 */
export function checkNames(
  scenario: Scenario,
  event: PolicyEvent,
  terminals: readonly string[] | null,
  path: string,
  complain: (issue: Issue) => void,
): void {
  const known = chargeLines(scenario.measures);
  const near = (line: string): string => nearest(line, [...known]) ?? NONE_NEAR;
  const ruled = new Set(event.rules.flatMap(({ lines }) => lines));
  for (const line of event.lines.keys()) {
    if (known.has(line) || ruled.has(line)) continue;
    complain(policyIssue('M70', `${path}.lines.${line}`, { line, nearest: near(line) }));
  }
  const sheet = event.rules.length > 0 ? chargeSheet(scenario, event) : null;
  event.rules.forEach(({ id, lines }, index) => {
    for (const line of lines) {
      const at = `${path}.rules.${index}.line`;
      if (!known.has(line) && !event.lines.has(line))
        complain(policyIssue('M73', at, { rule: id, line, nearest: near(line) }));
      else if (!sheet?.accountOf(line)) complain(policyIssue('M72', at, { rule: id, line }));
    }
  });
  if (terminals !== null) checkPlaces(scenario, event, terminals, path, complain);
}

function checkPlaces(
  { facts: declared, terminalGroups: groups }: Scenario,
  { facts }: PolicyEvent,
  terminals: readonly string[],
  path: string,
  complain: (issue: Issue) => void,
): void {
  const known = [...groups.keys(), ...[...groups.values()].flat(), ...terminals];
  for (const field of placeFacts(declared)) {
    const fact = facts.get(field);
    const value = fact ? writeValue(fact) : null;
    if (value === null || known.some((id) => id === value || id.startsWith(`${value}-`))) continue;
    const near = nearest(value, known) ?? NONE_NEAR;
    complain(policyIssue('M71', `${path}.fields.${field}`, { value, nearest: near }));
  }
}
