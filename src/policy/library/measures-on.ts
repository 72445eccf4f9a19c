import type { Scenario } from '../scenario/scenario.ts';
import type { EventKind, Measure, MeasureId } from './measure.ts';

const known = new WeakMap<Scenario, Map<EventKind, Scenario>>();

/** The same scenario with only those of its measures on that such an event concerns. */
export function measuresOn(scenario: Scenario, kind: EventKind): Scenario {
  const byKind = known.get(scenario) ?? new Map<EventKind, Scenario>();
  known.set(scenario, byKind);
  const before = byKind.get(kind);
  if (before) return before;
  const concerned = concerning(scenario, kind).flatMap(({ id }) => (scenario.enabled.has(id) ? [id] : []));
  const narrowed = { ...scenario, enabled: new Set<MeasureId>(concerned) };
  byKind.set(kind, narrowed);
  return narrowed;
}

/** Measures of such an event, and rules of one's own on the lines that those know. */
export function concerning({ measures }: Scenario, kind: EventKind): readonly Measure[] {
  const all = [...measures.values()];
  const lines = new Set(all.flatMap((measure) => (measure.event === kind ? measure.lines : [])));
  return all.filter(
    (measure) =>
      measure.event === kind || (isOwnRule(measure) && measure.lines.some((line) => lines.has(line))),
  );
}

const isOwnRule = ({ id, clauseRef }: Measure): boolean => id === clauseRef;
