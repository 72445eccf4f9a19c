import { describe, expect, it } from 'vitest';
import { timetable } from '../../src/atlas/timetable.ts';
import type { Timetable, TimetableQuestion } from '../../src/contract/cards.ts';
import type { Network } from '../../src/network/network.ts';
import { at } from '../builders/consignment.ts';
import { departure, network, service, terminal } from '../builders/network.ts';

const weekOf = (world: Network, of: TimetableQuestion['of'], week = '2026-12-09'): Timetable => {
  const found = timetable(world, { of, week });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};

const shown = ({ days, runs }: Timetable) =>
  runs.map(({ service, terminal, day, localTime }) => `${service} ${terminal} ${days[day]} ${localTime}`);

describe('a timetable', () => {
  it('covers the week of any day in it, Monday first', () => {
    const { days } = weekOf(network({ services: [service('s', ['A', 'B'])] }), { terminal: 'A' });
    expect(days[0]).toBe('2026-12-07');
    expect(days.at(-1)).toBe('2026-12-13');
  });

  it('shows the runs of all services from a terminal in order, each on its day by the local clock', () => {
    const world = network({
      terminals: [terminal('A', { timezone: 'UTC' })],
      services: [
        service('late', ['A', 'B'], { departures: [departure(2, '23:00')], cutOffHours: 12 }),
        service('early', ['A', 'C'], { departures: [departure(2, '01:00'), departure(0, '00:00')] }),
      ],
    });
    const week = weekOf(world, { terminal: 'A' });
    expect(shown(week)).toEqual([
      'early A 2026-12-07 00:00',
      'early A 2026-12-09 01:00',
      'late A 2026-12-09 23:00',
    ]);
    expect(week.runs[2]).toMatchObject({
      at: '2026-12-10T07:00+08:00',
      cutOff: '2026-12-09T19:00+08:00',
      arrival: '2026-12-10T17:00+08:00',
      to: 'B',
    });
  });

  it('shows a service at every call where it can be boarded', () => {
    const world = network({
      services: [
        service('s', ['A', 'B', 'C'], {
          departures: [departure(6, '20:00')],
          at: { 1: { board: true, alight: true } },
        }),
      ],
    });
    expect(shown(weekOf(world, { service: 's' }))).toEqual(['s B 2026-12-07 06:00', 's A 2026-12-13 20:00']);
  });

  it('shows printed departures in their season alone, with its days', () => {
    const season = { validFrom: at('2026-12-08'), validTo: at('2026-12-31T23:59') };
    const world = network({
      services: [
        service('s', ['A', 'B'], {
          departures: [departure(0, '08:00', season), departure(3, '08:00', season)],
        }),
      ],
    });
    const { runs } = weekOf(world, { terminal: 'A' });
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ day: 3, validFrom: '2026-12-08', validTo: '2026-12-31', grade: 'B' });
  });

  it('marks departures that follow from a number a week as assumed', () => {
    const { runs } = weekOf(network({ services: [service('s', ['A', 'B'], { perWeek: 3 })] }), {
      terminal: 'A',
    });
    expect(runs).toHaveLength(3);
    for (const run of runs) expect(run).toMatchObject({ status: 'assumed', grade: 'D', validFrom: null });
  });

  it('lists apart what leaves on demand, and leaves out what is closed', () => {
    const world = network({
      services: [
        service('truck', ['A', 'B'], { onDemand: true, mode: 'road' }),
        service('shut', ['A', 'B'], { closedReason: { zh: '停运', en: 'closed' } }),
      ],
    });
    expect(weekOf(world, { terminal: 'A' })).toMatchObject({ runs: [], onDemand: [{ service: 'truck' }] });
  });

  it.each([
    [{ terminal: 'X' }, '2026-12-07', 'E23 of'],
    [{ service: 'x' }, '2026-12-07', 'E23 of'],
    [{ terminal: 'A' }, 'next week', 'E22 week'],
    [{ terminal: 'A' }, '9999-12-27', 'E33 week'],
  ] as const)('refuses %j in the week of %s', (of, week, expected) => {
    const { issues } = timetable(network({ services: [service('s', ['A', 'B'])] }), { of, week });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
  });
});
