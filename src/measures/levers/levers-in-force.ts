import type { Consignment } from '../../consignment/consignment.ts';
import { MODES } from '../../network/terminal.ts';
import { decideEligibility, forceOn } from '../../policy/decide/eligibility.ts';
import { createMeasureContext } from '../../policy/decide/measure-context.ts';
import type { PolicyEvent } from '../../policy/decide/policy-event.ts';
import type { Value } from '../../policy/expression/value.ts';
import { policyIssue } from '../../policy/library/issue-codes.ts';
import type { Measure, MeasureEdit } from '../../policy/library/measure.ts';
import { exactly } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import type { PolicyTerms } from '../terms.ts';
import { atForce } from './compose-operations.ts';
import type { PlannedEdit } from './planned-edit.ts';

/** What the levers of a situation would change, whatever the network. */
export interface LeversInForce {
  readonly edits: readonly PlannedEdit[];
  /** Levers set to change something, of which it is not known whether they are for this consignment. */
  readonly undecided: readonly { readonly measure: Measure; readonly missing: readonly string[] }[];
}

/**
 * The edits of the measures in force on the day of hand-over, for a consignment of which the facts are known. A lever
 * at its neutral value has none; one whose conditions are not known to hold is left out and named.
 */
export function leversInForce(terms: PolicyTerms, day: BeijingDate, consignment: Consignment): LeversInForce {
  const edits: PlannedEdit[] = [];
  const undecided: LeversInForce['undecided'][number][] = [];
  for (const measure of terms.scenario.measures.values()) {
    if (measure.edits.length === 0 || !terms.scenario.enabled.has(measure.id)) continue;
    const planned = editsOf(terms, measure, day, consignment);
    if (planned.missing.length > 0) undecided.push({ measure, missing: planned.missing });
    edits.push(...planned.edits);
  }
  return { edits, undecided };
}

/** Whether a lever that is on may change a figure of some goods: whatever is carried, its formulas do not come out neutral. */
export function isSetLever({ scenario, parameters, day }: PolicyTerms, measure: Measure): boolean {
  if (measure.edits.length === 0 || !scenario.enabled.has(measure.id)) return false;
  if (day === null) return true;
  const event = { ...NOTHING_CARRIED, date: day, parameters };
  const context = createMeasureContext(scenario, measure, event, false);
  return measure.edits.some((edit) => {
    const own = edit.when ? context.evaluate(edit.when) : null;
    if (own?.kind === 'flag' && !own.value) return false;
    const value = context.evaluate(edit.formula);
    return value.kind !== 'number' || !isNeutral(edit, value);
  });
}

const NOTHING_CARRIED: Omit<PolicyEvent, 'date' | 'parameters'> = {
  ...{ id: '', kind: 'carriage', facts: new Map(), lines: new Map(), measures: null, rules: [] },
};

/** What has to be stated for levers that are set to count. */
export const openLevers = ({ undecided }: Pick<LeversInForce, 'undecided'>): readonly Issue[] =>
  undecided.map(({ measure: { id }, missing }) =>
    policyIssue('M86', id, { measure: id, facts: missing.join(', ') }),
  );

interface Planned {
  readonly edits: readonly PlannedEdit[];
  readonly missing: readonly string[];
}

const NOTHING: Planned = { edits: [], missing: [] };

function editsOf(terms: PolicyTerms, measure: Measure, day: BeijingDate, consignment: Consignment): Planned {
  const after = terms.scenario.afterExpiry.get(measure.id);
  const force = forceOn(measure, day, after);
  if (force.eq(0)) return NOTHING;
  const context = createMeasureContext(terms.scenario, measure, carriageOf(terms, day, consignment), false);
  const { eligible, missing } = decideEligibility(measure, context, day, after);
  const open = new Set<string>();
  const edits = measure.edits.flatMap((edit): readonly PlannedEdit[] => {
    const own = edit.when ? context.evaluate(edit.when) : null;
    if (eligible === 'no' || (own?.kind === 'flag' && !own.value)) return [];
    const value = context.evaluate(edit.formula);
    if (value.kind === 'number' && isNeutral(edit, value)) return [];
    const gaps = [...missing, ...missingOf(own), ...missingOf(value)];
    for (const name of gaps) open.add(name);
    if (value.kind !== 'number' || gaps.length > 0) return [];
    const { subject, figure, operation, charges, per } = edit;
    return [
      { measure, subject, figure, operation, charges, per, value: atForce(operation, value.value, force) },
    ];
  });
  return { edits, missing: [...open] };
}

const ONE = exactly(1);
const ZERO = exactly(0);

/** Whether an edit of this value leaves a figure as it is. */
export const isNeutral = ({ operation }: MeasureEdit, value: Value & { readonly kind: 'number' }): boolean =>
  (operation === 'scale' && value.value.eq(ONE)) || (operation === 'add' && value.value.eq(ZERO));

const missingOf = (value: Value | null): readonly string[] =>
  value?.kind === 'unknown' ? value.missing : [];

/**
 * Which modes there are on the way the rows that an edit selects say: its conditions are of the goods alone. Goods that
 * ride as finished cars need not be said to be cars.
 */
export const carriageOf = (
  { facts, parameters }: PolicyTerms,
  date: BeijingDate,
  { commodity }: Consignment,
): PolicyEvent => ({
  id: '',
  date,
  kind: 'carriage',
  facts: new Map<string, Value>([
    ['mode_chain', { kind: 'list', value: MODES }],
    ...(commodity.isCar ? ([['goods', { kind: 'text', value: 'car' }]] as const) : []),
    ...facts,
  ]),
  lines: new Map(),
  parameters,
  measures: null,
  rules: [],
});
