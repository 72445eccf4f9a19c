import { describe, expect, it } from 'vitest';
import type { BoxWays, Goods, OpenBox } from '../../src/contract/demand/matrix.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { figuresOf } from '../../src/matrix/target/changed-ways.ts';
import { createTermsReader } from '../../src/measures/terms.ts';
import type { ScenarioFile } from '../../src/policy/scenario/scenario-schema.ts';
import { BankedMonths } from '../../src/session/banked-months.ts';
import { boxWays, type WaysGround, type WaysWatcher } from '../../src/session/box-ways.ts';
import { ChangedPrices } from '../../src/session/changed-prices.ts';
import { situatedComparisons } from '../../src/session/situated-comparisons.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { BARE } from '../builders/session.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };
const READY = { month: '2026-06', ready: '2026-06-08T09:00' };
const GOODS: Goods = {
  ...{ origin: 'CN500112', destination: 'SGSIN', equipment: '40HQ', commodity: 'general' },
  ...{ tonnesPerBox: 15, valueCnyPerBox: 300_000 },
};

const { network, prepared } = await openChongqing();
const reader = createTermsReader(policyLibrary());
const ground: WaysGround = {
  ...{ network, prepared, reader, shelf: null, months: new BankedMonths(), networks: new Map() },
  comparisons: situatedComparisons({ network, layers: [] }, prepared, async () => reader),
};

const under = (path: string, value: number, enable: string): PolicySituation => {
  const scenario: ScenarioFile = {
    ...{ schema: 1, id: 'changed', title: 'changed', base: 'none', enable: [enable] },
    set: { [path]: { '2024-01-01': value } },
  };
  return { ...BARE, scenario };
};

async function found(scenario: PolicySituation, watcher: WaysWatcher | null = null) {
  const result = await boxWays(
    ground,
    { boxes: [{ goods: GOODS, ...READY }], baseline: BARE, scenario },
    PATIENT,
    watcher,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const waysIn = (box: BoxWays | undefined): OpenBox['ways'] => (box?.status === 'open' ? box.ways : []);

const CHANGES = [
  under('a14.port_fee_guidance.handling_cut', 0.5, 'a14.port_fee_guidance'),
  under('a01.rail_sea.price_per_teu_before', 180, 'a01.rail_sea'),
];

describe('changes priced over the ways of a run', () => {
  it('bill each way as a run under the change does, to the fen', async () => {
    const prices = new ChangedPrices(ground, CHANGES);
    const [start] = await found(BARE, prices);
    const known = new Map(waysIn(start).map((way) => [way.key, way]));
    for (const [index, change] of CHANGES.entries()) {
      const priced = prices.of(index);
      if (priced?.kind !== 'priced') throw new Error(`change ${index} is ${priced?.kind}`);
      const moved = priced.moved.get(0);
      const [run] = await found(change);
      const shared = waysIn(run).filter(({ key }) => known.has(key));
      for (const way of shared) {
        const { generalised, ...billed } = (moved?.get(way.key) ?? figuresOf(known.get(way.key)!))!;
        const ran = figuresOf(way)!;
        expect(ran, `${index} ${way.key}`).toMatchObject(billed);
        // A run under the change may know of a departure that costs an hour less.
        expect(Math.abs(generalised / ran.generalised - 1)).toBeLessThan(0.001);
      }
      expect(shared.length).toBeGreaterThan(3);
      expect(shared.some(({ key }) => moved?.has(key))).toBe(true);
    }
  });
});
