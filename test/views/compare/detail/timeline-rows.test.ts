import { describe, expect, it } from 'vitest';
import { MAX_ROWS, momentOf, timelineRows } from '../../../../src/views/compare/detail/timeline-rows.ts';
import { at, days, hours, leg } from '../../../builders/answer.ts';
import { RAIL_SEA, TRAIN } from '../../../builders/sample-answer.ts';

const call = (terminal: string, from: number, minutes: number) => ({
  terminal,
  operation: 'port_call' as const,
  arrival: at(from),
  departure: at(from + minutes),
  dwellMinutes: minutes,
});

describe('rows of the timeline', () => {
  it('part a run at the stops of its service', () => {
    expect(timelineRows(TRAIN).map((row) => `${row.kind} ${row.terminal}`)).toEqual([
      'origin CNCKG-TJC',
      'wait CNCKG-TJC',
      'run CNALK',
      'stop CNALK',
      'run KZDOS',
      'stop KZDOS',
      'run PLMAL',
      'stop PLMAL',
      'run DEDUI',
      'destination DEDUI',
    ]);
  });

  it('follow one another without a gap', () => {
    const rows = timelineRows(TRAIN);
    for (const [index, row] of rows.entries())
      expect(row.start).toBe(rows[index - 1]?.end ?? momentOf(at(0)));
  });

  it('give a spread to the end of a leg alone', () => {
    const runs = timelineRows(TRAIN).filter((row) => row.kind === 'run');
    expect(runs.map((row) => row.spread !== null)).toEqual([false, false, false, true]);
  });

  it('keep the longest stops where there is not room for all, the others as gaps in their run', () => {
    const calls = [1, 2, 3, 4, 5, 6].map((day) => call(`PORT${day}`, days(5 + day), hours(day)));
    const many = {
      ...TRAIN,
      legs: [leg({ mode: 'sea', from: 'CNQZH', to: 'NLRTM', departs: days(5), arrives: days(18), calls })],
    };
    const rows = timelineRows(many);
    expect(rows.length).toBeLessThanOrEqual(MAX_ROWS);
    expect(rows.filter((row) => row.kind === 'stop').map((row) => row.terminal)).toEqual([
      'PORT4',
      'PORT5',
      'PORT6',
    ]);
    const first = rows.find((row) => row.terminal === 'PORT4' && row.kind === 'run');
    expect(first?.pieces.filter((piece) => piece.isStop)).toHaveLength(3);
  });

  it('know what a wait is for and when its cut-off is', () => {
    const waits = timelineRows(RAIL_SEA).filter((row) => row.kind === 'wait');
    expect(waits.map((row) => row.mode)).toEqual(['rail', 'sea']);
    expect(waits[0]?.cutOff).toBe(momentOf(at(days(1) + hours(18))));
  });
});
