import { describe, expect, it } from 'vitest';
import type { CarriedFlow } from '../../src/contract/demand/matrix.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { groupsBy, withFlows } from '../../src/matrix/groups.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const BEFORE = wayCost(9000);
const flow = (id: string, boxes: number, after = BEFORE) =>
  openFlow(id, boxes, way('rail', 'rail_sea', BEFORE, after));
const FLOWS = [
  flow('gains', 100, relieved(BEFORE, 'waiver', 500)),
  flow('loses', 50, wayCost(9100)),
  flow('stays', 10),
].map((open, index) => ({
  ...open,
  handed: {
    ...open.handed,
    flow: { ...open.handed.flow, commodity: ['laptops', 'grain', 'grain'][index] ?? '', district: null },
  },
}));
const outcomes: readonly CarriedFlow[] = FLOWS.map((open) => flowOutcome(open, { kind: 'cheapest' }));
const carried = withFlows(
  FLOWS.map(({ handed }) => handed.flow),
  outcomes,
);

describe('flows by what they are', () => {
  it('come with those first that lose most a TEU', () => {
    expect(
      groupsBy('commodity', carried).map(({ key, flows, teu, verdict }) => [key, flows, teu, verdict]),
    ).toEqual([
      ['grain', 2, 120, 'loser'],
      ['laptops', 1, 200, 'winner'],
    ]);
  });

  it('are one group where the table does not say, and every grouping gives the same total', () => {
    const { invoice, teu } = summarize(outcomes);
    for (const grouping of ['commodity', 'destination', 'origin', 'district'] as const) {
      const groups = groupsBy(grouping, carried);
      expect(groups.reduce((sum, group) => sum + group.teu, 0)).toBe(teu);
      expect(groups.reduce((sum, group) => sum + group.invoice.after, 0)).toBe(invoice.after);
    }
    expect(groupsBy('district', carried).map(({ key }) => key)).toEqual([null]);
  });
});
