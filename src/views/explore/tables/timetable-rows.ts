import type { Timetable, TimetableRun } from '../../../contract/cards.ts';

const DAYS = 7;

/** A service's week from one terminal: its runs by the day they leave. */
export interface TimetableRow {
  readonly key: string;
  readonly first: TimetableRun;
  /** Seven days, Monday first. */
  readonly days: readonly (readonly TimetableRun[])[];
  readonly count: number;
}

/** Runs gathered by service, boarding place and end; the service with the most runs first. */
export function timetableRows({ runs }: Timetable): readonly TimetableRow[] {
  const groups = new Map<string, TimetableRun[]>();
  for (const run of runs) {
    const key = `${run.service} ${run.terminal} ${run.to}`;
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return [...groups]
    .flatMap(([key, group]) => {
      const [first] = group;
      if (!first) return [];
      const days = Array.from({ length: DAYS }, (_, day) => group.filter((run) => run.day === day));
      return [{ key, first, days, count: group.length }];
    })
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
