import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { priceSubsets } from '../../src/bank/subset-costs.ts';
import type { Consignment } from '../../src/consignment/consignment.ts';
import type { Flow } from '../../src/demand/flow.ts';
import { slotsIn } from '../../src/matrix/handed-over.ts';
import { createTermsReader } from '../../src/measures/terms.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import { readScenario } from '../../src/policy/scenario/read-scenario.ts';
import type { ScenarioFile } from '../../src/policy/scenario/scenario-schema.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { present } from '../../src/units/present.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { flow } from '../builders/demand.ts';
import { granted, library, situation } from '../measures/policy-desk.ts';

const PATH = new URL('../../scenarios/examples/twelve-fee-measures.yaml', import.meta.url);
const SCENARIO = granted(readScenario('twelve-fee-measures.yaml', readFileSync(PATH, 'utf8')));

const SAMPLE = readFileSync(new URL('../../scenarios/demand/sample-2025.csv', import.meta.url), 'utf8');

/** All prices of one day: others would have to be priced day by day. */
const ONE_DAY = '2026-06-08' as BeijingDate;

/** Flows of the sample year, and measures that change what each of them costs. */
const CASES: readonly (readonly [string, readonly string[], Consignment['pricesOn']])[] = [
  ['SAMPLE-1103', ['a01.daily_sailing', 'a12.single_window', 'a14.volume_price'], ONE_DAY],
  ['SAMPLE-1884', ['a01.rail_intl', 'a14.port_fee_guidance'], ONE_DAY],
  ['SAMPLE-1987', ['a01.rail_sea'], ONE_DAY],
  // By train and barge on one day of the week alone, at the prices of the days on which they fall due.
  ['SAMPLE-0844', ['a03.rail_water'], null],
  ['SAMPLE-1860', ['a05.new_trains', 'a14.inspection_waiver'], ONE_DAY],
  ['SAMPLE-1401', ['a03.larger_vessel', 'a14.container_toll'], ONE_DAY],
  ['SAMPLE-0416', ['a07.box_pool'], ONE_DAY],
];

function sampleFlow(id: string): Flow {
  const cells = present(SAMPLE.split(/\r?\n/).find((line) => line.startsWith(`${id},`))).split(',');
  const [, origin, destination, , commodity, , equipment, , tonnes, value] = cells;
  const goods = { id, origin, destination, commodity, equipment } as Partial<Flow>;
  return flow({ ...goods, tonnesPerBox: Number(tonnes), valueCnyPerBox: Number(value) });
}

/** What a box of the flow costs under every set of some measures. */
async function costsOf(id: string, enable: readonly string[], pricesOn: Consignment['pricesOn']) {
  const { network, prepared } = await openChongqing();
  const reader = createTermsReader(library);
  const scenario: ScenarioFile = { ...SCENARIO, enable: [...enable] };
  const priced = await priceSubsets(
    [sampleFlow(id)],
    {
      network,
      graphOf: prepared.graphOf,
      slots: slotsIn('2026-06'),
      termsOf: (consignment) => granted(reader.read(situation({ scenario }), { network, consignment })),
      supposed: { pricesOn, knownOn: null, eventEdits: NO_EVENT_EDITS },
    },
    { shouldStop: () => false, onBuilt: () => {}, yieldNow: () => Promise.resolve() },
  );
  const [costs] = granted(present(priced ?? undefined)).costs;
  if (costs?.status !== 'served') throw new Error(`no costs: ${costs?.status}`);
  return costs;
}

describe('the example of twelve measures on fees', () => {
  it('says of itself that it is an example and no law', () => {
    expect(SCENARIO.title).toEqual({
      zh: expect.stringContaining('示例'),
      en: expect.stringContaining('Example'),
    });
    expect(SCENARIO.note).toMatchObject({
      zh: expect.stringContaining('不是现行规定'),
      en: expect.stringContaining('not law'),
    });
  });

  it('stands over the shipped measures without an issue', () => {
    const read = createTermsReader(library).read(situation({ scenario: SCENARIO }), null);
    expect(read.issues).toEqual([]);
    expect(granted(read).scenario.enabled.size).toBe(12);
  });

  it('has each of its measures tried below', () => {
    expect(CASES.flatMap(([, measures]) => measures).sort()).toEqual([...(SCENARIO.enable ?? [])].sort());
  });

  it.each(CASES)(
    'takes something off flow %s by each of %j alone, prices of %s',
    async (id, enable, pricesOn) => {
      const { measures, cny } = await costsOf(id, enable, pricesOn);
      expect(measures).toEqual([...enable].sort());
      for (const index of measures.keys())
        expect(present(cny[0]) - present(cny[1 << index])).toBeGreaterThan(0.01);
    },
  );
});
