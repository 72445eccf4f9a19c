import { describe, expect, it } from 'vitest';
import { momentOf, timelineRows } from '../../../../src/views/compare/detail/timeline-rows.ts';
import {
  beijingDayOf,
  beijingMoment,
  labelledDays,
  timelineScale,
} from '../../../../src/views/compare/detail/timeline-scale.ts';
import { DEADLINE } from '../../../builders/answer.ts';
import { AIR, RAIL_SEA, TRAIN } from '../../../builders/sample-answer.ts';

const scaleOf = (itinerary: typeof TRAIN, deadline: string | null = DEADLINE) =>
  timelineScale(timelineRows(itinerary), deadline === null ? null : momentOf(deadline));

describe('the axis of the timeline', () => {
  it('runs from the ready time to past the last whisker', () => {
    const scale = scaleOf(RAIL_SEA);
    expect(scale.percent(momentOf('2026-12-07T18:00+08:00'))).toBe(0);
    const last = Math.max(...timelineRows(RAIL_SEA).map((row) => row.spread?.p90 ?? 0));
    expect(scale.percent(last)).toBeLessThan(100);
  });

  it('has a line at each Beijing midnight and marks Saturdays', () => {
    const { days } = scaleOf(TRAIN);
    expect(days.every((day) => beijingMoment(day.at).endsWith('T00:00+08:00'))).toBe(true);
    expect(days.filter((day) => day.isSaturday).map((day) => beijingDayOf(day.at))).toEqual([
      '2026-12-12',
      '2026-12-19',
      '2026-12-26',
    ]);
  });

  it('draws a deadline near the journey, not one that would press it together', () => {
    expect(scaleOf(TRAIN).showsDeadline).toBe(true);
    expect(scaleOf(RAIL_SEA).showsDeadline).toBe(true);
    expect(scaleOf(AIR).showsDeadline).toBe(false);
    expect(scaleOf(TRAIN, null).showsDeadline).toBe(false);
  });

  it('labels days that stand apart', () => {
    for (const itinerary of [TRAIN, RAIL_SEA, AIR]) {
      const labels = labelledDays(scaleOf(itinerary), 26);
      expect(labels.length).toBeGreaterThan(0);
      for (const [index, day] of labels.entries()) {
        expect(day.percent - (labels[index - 1]?.percent ?? -26)).toBeGreaterThanOrEqual(26);
      }
    }
  });
});
