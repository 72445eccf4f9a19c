import { describe, expect, it } from 'vitest';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { linkLoads } from '../../src/matrix/link-loads.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const BY_RAIL = wayCost(9000);
const outcome = (id: string, relief: number) =>
  flowOutcome(
    openFlow(
      id,
      10,
      way('river', 'river', wayCost(8000)),
      way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', relief)),
    ),
    { kind: 'cheapest' },
  );

describe('what flows bring over links', () => {
  const outcomes = [
    outcome('shifts', 1500),
    outcome('stays', 0),
    { ...outcome('shifts', 1500), month: '2027-01' },
  ];
  const loads = linkLoads(outcomes);
  const entries = Array.from(loads.flowOf, (flow, index) => [
    loads.flows[flow],
    loads.links[loads.linkOf[index] ?? -1],
    loads.before[index],
    loads.after[index],
  ]);

  it('is one entry for each flow and link, its months added up', () => {
    expect(entries).toEqual([
      ['shifts', 'rail.link', 0, 40],
      ['shifts', 'river.link', 40, 0],
      ['stays', 'river.link', 20, 20],
    ]);
  });

  it('adds up to what the links carry in all', () => {
    for (const { link, teu } of summarize(outcomes).links) {
      const own = entries.filter(([, id]) => id === link);
      expect(own.reduce((sum, [, , before]) => sum + Number(before), 0)).toBe(teu.before);
      expect(own.reduce((sum, [, , , after]) => sum + Number(after), 0)).toBe(teu.after);
    }
  });
});
