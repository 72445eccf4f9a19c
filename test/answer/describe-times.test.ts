import { describe, expect, it } from 'vitest';
import { serviceTimes } from '../../src/answer/describe-times.ts';
import type { Provenance } from '../../src/network/provenance.ts';
import { dwell, link, network, service } from '../builders/network.ts';

const ESTIMATE: Provenance = { status: 'estimated', source: 'reasoning', year: 2025 };
const RUN = { link: 'A-B.rail', typicalHours: 20, p90Hours: 30, tariffs: [] };

const timesOf = (from: number, to: number) => {
  const train = service('train', ['A', 'B', 'C', 'D'], {
    at: {
      1: { run: { ...RUN, ownTime: ESTIMATE }, dwell: dwell(4, ESTIMATE) },
      2: { dwell: dwell(2, { operation: 'gauge_change' }) },
    },
  });
  const world = network({
    links: [link('A', 'B'), link('C', 'B', { back: { ...ESTIMATE, typicalHours: 8, p90Hours: 9 } })],
    services: [{ ...train, calls: train.calls.map(viaReverse) }],
  });
  const [known] = world.services.values();
  return known ? serviceTimes(world, known, from, to) : [];
};

/** The second run goes over the link the other way. */
const viaReverse = (call: ReturnType<typeof service>['calls'][number], position: number) =>
  position === 2 && call.run
    ? { ...call, run: { ...call.run, link: 'C-B.rail', typicalHours: 8, p90Hours: 9 } }
    : call;

describe('the times of a service', () => {
  it('are its runs and stops in order of travel, without the stop where it is left', () => {
    expect(timesOf(0, 2).map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual([
      'run A B',
      'dwell B B',
      'run B C',
    ]);
    expect(timesOf(1, 3).map(({ kind, operation }) => operation ?? kind)).toEqual([
      'run',
      'gauge_change',
      'run',
    ]);
  });

  it('rest on the call where it gives them', () => {
    expect(timesOf(0, 3)[0]).toMatchObject({ typicalHours: 20, link: null, grade: 'C', source: 'reasoning' });
    expect(timesOf(0, 3)[1]).toMatchObject({ typicalHours: 4, p90Hours: 8, grade: 'C', year: 2025 });
  });

  it('rest on the way of the link run where the call gives none', () => {
    expect(timesOf(0, 3)[2]).toMatchObject({ typicalHours: 8, link: 'C-B.rail', grade: 'C' });
    expect(timesOf(0, 3)[4]).toMatchObject({ link: 'C-D.rail', grade: 'B', source: 'test' });
  });

  it('name the figures that stand for them', () => {
    expect(timesOf(0, 3).map(({ figure }) => `${figure.key} ${figure.typical}`)).toEqual([
      'train|2 run_hours_typical',
      'train|2 dwell_hours_typical',
      'train|3 run_hours_typical',
      'train|3 dwell_hours_typical',
      'train|4 run_hours_typical',
    ]);
  });
});
