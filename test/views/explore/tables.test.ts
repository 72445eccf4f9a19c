import { describe, expect, it } from 'vitest';
import { timetable } from '../../../src/atlas/timetable.ts';
import { isInView } from '../../../src/views/explore/tables/in-view.ts';
import { timetableRows } from '../../../src/views/explore/tables/timetable-rows.ts';
import { SAMPLE } from '../../state/explore-sample.ts';

describe('a place in view', () => {
  const bounds = { west: 170, east: 250, south: 0, north: 50 };

  it('is found on whichever copy of the world the map shows', () => {
    expect(isInView({ lon: -118, lat: 33 }, bounds)).toBe(true);
    expect(isInView({ lon: 106, lat: 29 }, bounds)).toBe(false);
    expect(isInView({ lon: 106, lat: 29 }, { west: -300, east: -200, south: 0, north: 50 })).toBe(true);
  });

  it('is every place where there is no map', () => {
    expect(isInView({ lon: 106, lat: 29 }, null)).toBe(true);
  });
});

describe('the rows of a timetable', () => {
  const asked = timetable(SAMPLE, { of: { terminal: 'CNCKG-TJC' }, week: '2026-12-09' });
  const rows = asked.ok ? timetableRows(asked.value) : [];

  it('have a cell for each day, Monday first', () => {
    const [corridor] = rows;
    expect(corridor?.days.map((runs) => runs.map(({ localTime }) => localTime))).toEqual([
      [],
      ['20:00'],
      [],
      [],
      ['08:30'],
      [],
      [],
    ]);
  });
});
