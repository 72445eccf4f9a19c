import type { Decision, EventOutcome } from '../../src/policy/decide/decision.ts';
import { evaluateEvent } from '../../src/policy/decide/evaluate-event.ts';
import type { EventFile } from '../../src/policy/decide/events-schema.ts';
import type { PolicyEvent } from '../../src/policy/decide/policy-event.ts';
import { readEvent } from '../../src/policy/decide/read-events.ts';
import type { Scenario } from '../../src/policy/scenario/scenario.ts';
import type { Issue } from '../../src/units/issue.ts';

/** A truck that meets every condition of the container toll, on 100 km of Chongqing expressway. */
export const CONTAINER_TRUCK = {
  truck_class: 6,
  etc_device: 'J2',
  booked: true,
  hours_booking_to_entry: 3,
  legal_load: true,
  carries: 'iso_container',
  chongqing_km: 100,
} as const;

/** A loaded 40 ft box inspected at Tuanjiecun without a finding, two days in store. */
export const CLEAN_INSPECTION = {
  direction: 'import',
  terminal: 'CNCKG-TJC',
  inspected: true,
  outcome: 'no_problem',
  box: 'heavy',
  box_ft: 40,
  inspection_storage_days: 2,
} as const;

/** Imports by rail with the domestic freight shown apart, VAT not creditable. */
export const RAIL_IMPORT = {
  direction: 'import',
  domestic_mode: 'rail',
  split_shown: true,
  vat_creditable: false,
} as const;

export function eventOf(scenario: Scenario, entry: Partial<EventFile>): PolicyEvent {
  const issues: Issue[] = [];
  const event = readEvent(
    scenario,
    { date: '2026-06-01', ...entry },
    { id: 'event', path: 'event' },
    (issue) => issues.push(issue),
  );
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return event;
}

export const decide = (scenario: Scenario, entry: Partial<EventFile>): EventOutcome =>
  evaluateEvent(scenario, eventOf(scenario, entry));

export function decisionOn(outcome: EventOutcome, measure: string): Decision {
  const decision = outcome.decisions.find((one) => one.measure === measure);
  if (!decision) throw new Error(`${measure} was not decided`);
  return decision;
}
