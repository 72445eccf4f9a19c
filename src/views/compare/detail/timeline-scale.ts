import type { Moment, TimelineRow } from './timeline-rows.ts';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const BEIJING_MS = 8 * HOUR_MS;
/** 1970-01-01 was a Thursday. */
const FIRST_SATURDAY = 2;

export interface DayLine {
  readonly at: Moment;
  readonly percent: number;
  readonly isSaturday: boolean;
}

export interface TimelineScale {
  readonly start: Moment;
  readonly end: Moment;
  /** Place along the axis, 0 to 100. */
  readonly percent: (at: Moment) => number;
  /** Beijing midnights. */
  readonly days: readonly DayLine[];
  /** Whether the deadline lies on the axis; far beyond the journey it would only press the bars together. */
  readonly showsDeadline: boolean;
}

/** How far past the journey a deadline may lie and still be drawn, as a multiple of its length. */
const DEADLINE_REACH = 1.25;

export function timelineScale(rows: readonly TimelineRow[], deadline: Moment | null): TimelineScale {
  const start = Math.min(...rows.map((row) => row.start));
  const last = Math.max(...rows.map((row) => Math.max(row.end, row.spread?.p90 ?? row.end)));
  const showsDeadline =
    deadline !== null && deadline > start && deadline <= start + (last - start) * DEADLINE_REACH;
  const reach = showsDeadline ? Math.max(last, deadline) : last;
  const end = reach + (reach - start) * 0.03;
  const percent = (at: Moment): number => ((at - start) / (end - start)) * 100;
  return { start, end, percent, days: dayLines(start, end, percent), showsDeadline };
}

function dayLines(start: Moment, end: Moment, percent: (at: Moment) => number): readonly DayLine[] {
  const lines: DayLine[] = [];
  const first = Math.ceil((start + BEIJING_MS) / DAY_MS);
  for (let day = first; day * DAY_MS - BEIJING_MS <= end; day += 1) {
    const at = day * DAY_MS - BEIJING_MS;
    lines.push({ at, percent: percent(at), isSaturday: day % 7 === FIRST_SATURDAY });
  }
  return lines;
}

/** Room for the end of the first day's label and half a label, in labels. */
const FIRST_LABEL = 0.7;
/** A label may reach into the panel's edge. */
const EDGE = 0.15;

/**
 * Saturdays, or days where there are less than two, thinned until labels of the given width (in percent of the
 * axis) stand clear of each other, of the first day's label at the left end and of the right edge.
 */
export function labelledDays(scale: TimelineScale, labelPercent: number): readonly DayLine[] {
  const saturdays = scale.days.filter((day) => day.isSaturday);
  const candidates = saturdays.length >= 2 ? saturdays : scale.days;
  const inside = candidates.filter(
    (day) => day.percent >= labelPercent * FIRST_LABEL && day.percent <= 100 - labelPercent * EDGE,
  );
  const apart: DayLine[] = [];
  for (const day of inside) {
    const previous = apart.at(-1);
    if (!previous || day.percent - previous.percent >= labelPercent) apart.push(day);
  }
  return apart;
}

/** The day of a moment in Beijing as `2026-12-12`. */
export const beijingDayOf = (at: Moment): string => new Date(at + BEIJING_MS).toISOString().slice(0, 10);

/** The moment in Beijing as the answer writes it. */
export const beijingMoment = (at: Moment): string =>
  `${new Date(at + BEIJING_MS).toISOString().slice(0, 16)}+08:00`;
