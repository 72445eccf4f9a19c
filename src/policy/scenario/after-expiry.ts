import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { documentDay } from '../library/document-day.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Measure, MeasureId } from '../library/measure.ts';
import { unknownMeasure } from '../library/unknown-name.ts';
import type { ScenarioFile } from './scenario-schema.ts';

/**
 * What becomes of a measure after its last day, where it does not lapse: it runs on until `to` (null: without end),
 * fades out month by month, or gives way to another from the first day of that one, be it before its own last day.
 */
export type AfterExpiry =
  | { readonly kind: 'extend'; readonly to: BeijingDate | null }
  | { readonly kind: 'taper'; readonly months: number }
  | { readonly kind: 'replaced'; readonly by: MeasureId; readonly from: BeijingDate };

type Entry = NonNullable<ScenarioFile['after_expiry']>[string];
type Complain = (issue: Issue) => void;

/** Lays one entry of a scenario over those of its base; a lapse takes away what the base had chosen. */
export function layAfterExpiry(
  chosen: Map<MeasureId, AfterExpiry>,
  measures: ReadonlyMap<MeasureId, Measure>,
  { measure, entry, path }: { measure: Measure; entry: Entry; path: string },
  complain: Complain,
): void {
  if (entry === 'lapse') chosen.delete(measure.id);
  else if ('taper_months' in entry) chosen.set(measure.id, { kind: 'taper', months: entry.taper_months });
  else if ('replaced_by' in entry) {
    const successor = measures.get(entry.replaced_by);
    if (!successor) complain(unknownMeasure(measures, entry.replaced_by, path));
    else chosen.set(measure.id, { kind: 'replaced', by: successor.id, from: successor.valid.from });
  } else {
    const to = entry.extend_to === null ? null : documentDay(entry.extend_to, path, complain);
    const last = measure.valid.to;
    if (to !== null && last !== null && to <= last) {
      complain(policyIssue('M97', path, { measure: measure.id, last, to }));
    }
    chosen.set(measure.id, { kind: 'extend', to });
  }
}

/** Measures that replace each other in a circle would each wait for the other. */
export function complainOfCircles(
  chosen: ReadonlyMap<MeasureId, AfterExpiry>,
  path: string,
  complain: Complain,
): void {
  for (const start of chosen.keys()) {
    const trail = [start];
    for (let next = successorOf(chosen, start); next !== null; next = successorOf(chosen, next)) {
      const isClosed = trail.includes(next);
      trail.push(next);
      if (next === start) complain(policyIssue('M96', `${path}.${start}`, { cycle: trail.join(' -> ') }));
      if (isClosed) break;
    }
  }
}

function successorOf(chosen: ReadonlyMap<MeasureId, AfterExpiry>, id: MeasureId): MeasureId | null {
  const after = chosen.get(id);
  return after?.kind === 'replaced' ? after.by : null;
}
