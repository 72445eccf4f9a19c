import { describe, expect, it } from 'vitest';
import { forceOn } from '../../../src/policy/decide/eligibility.ts';
import { readEvents } from '../../../src/policy/decide/read-events.ts';
import { type Migration, migrateScenario } from '../../../src/policy/scenario/migrate-scenario.ts';
import { resolveScenario } from '../../../src/policy/scenario/resolve-scenario.ts';
import type { Scenario } from '../../../src/policy/scenario/scenario.ts';
import type { ScenarioFile } from '../../../src/policy/scenario/scenario-schema.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { CLEAN_INSPECTION, CONTAINER_TRUCK, decide, decisionOn, RAIL_IMPORT } from '../event-builder.ts';
import { policyLibrary, scenarioNamed } from '../policy-files.ts';

const library = policyLibrary();
const TOLL = 'a14.container_toll';
const own = (changes: Partial<ScenarioFile>): Scenario => {
  const resolved = resolveScenario(library, {
    schema: 1,
    id: 'own',
    title: 'own',
    base: 'in-force',
    ...changes,
  });
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return resolved.value;
};
const tollGross = (scenario: Scenario, date: string): string | null =>
  decisionOn(decide(scenario, { date, fields: CONTAINER_TRUCK, measures: [TOLL] }), TOLL).gross;

const THREE = [
  ['a14.inspection_waiver', CLEAN_INSPECTION, {}],
  [TOLL, CONTAINER_TRUCK, {}],
  ['a16.domestic_rail_freight', RAIL_IMPORT, { cif: 1000000, domestic_freight: 100000, duty_rate: 0 }],
] as const;

const reliefOf = (preset: string, date: string): readonly (string | null)[] =>
  THREE.map(
    ([, fields, params]) =>
      decide(scenarioNamed(library, preset), { date, fields: { ...fields }, params: { ...params } }).totals
        .gross,
  );

describe('the presets', () => {
  it('give nothing under none', () => {
    expect(reliefOf('none', '2026-06-01')).toEqual(['0.00', '0.00', '0.00']);
  });

  it('give the same bill under text-only and in-force while the text holds', () => {
    expect(reliefOf('text-only', '2026-12-31')).toEqual(['610.00', '52.25', '13000.00']);
    expect(reliefOf('in-force', '2026-12-31')).toEqual(['610.00', '52.25', '13000.00']);
  });

  it('lose all three on 2027-01-01 under the text alone, and only the toll with the national rules', () => {
    expect(reliefOf('text-only', '2027-01-01')).toEqual(['0.00', '0.00', '0.00']);
    expect(reliefOf('in-force', '2027-01-01')).toEqual(['610.00', '0.00', '13000.00']);
  });

  it('leave what is guided, explored or sought to as-sought', () => {
    const inForce = scenarioNamed(library, 'in-force');
    for (const id of [
      'a14.port_fee_guidance',
      'a15.guarantee',
      'a16.departure_port_refund_rail',
      'a06.park',
    ]) {
      expect(inForce.enabled.has(id)).toBe(false);
    }
    expect(scenarioNamed(library, 'as-sought').enabled.has('a16.departure_port_refund_rail')).toBe(true);
  });

  it('let as-sought grant the rail pilot from the first day, its places listed by assumption', () => {
    const fields = {
      direction: 'export',
      goods: 'general',
      exporter: 'trader',
      goods_value: 1000000,
      tax_class: 1,
      direct_to_exit: true,
      carrier: 'china_railway',
    };
    const measures = ['a16.departure_port_refund_rail'];
    const [id = ''] = measures;
    const granted = decisionOn(
      decide(scenarioNamed(library, 'as-sought'), { date: '2024-03-01', fields, measures }),
      id,
    );
    expect(granted).toMatchObject({ eligible: 'yes', gross: '317.34', incremental: '317.34' });
    expect(granted.trace.inputs).toContainEqual({
      field: 'departure_listed',
      value: 'true',
      assumed: true,
      source: null,
    });
    const refused = decide(scenarioNamed(library, 'in-force'), { date: '2024-03-01', fields, measures });
    expect(decisionOn(refused, id).reason).toBe('pilot_not_started');
  });
});

describe('a scenario', () => {
  it('with nothing in it is its base, byte for byte', () => {
    const base = scenarioNamed(library, 'in-force');
    const empty = own({});
    for (const [, fields] of THREE) {
      const entry = { fields: { ...fields } };
      const ofBase = decide({ ...base, id: 'own' }, entry);
      expect(JSON.stringify(decide(empty, entry))).toBe(JSON.stringify(ofBase));
    }
  });

  it('changes a parameter from a day on', () => {
    const scenario = own({ set: { [`${TOLL}.bus_class3_per_km`]: { '2026-06-01': 1 } } });
    expect(tollGross(scenario, '2026-05-31')).toBe('52.25');
    expect(tollGross(scenario, '2026-06-01')).toBe('99.75');
  });

  it('changes a parameter for a span, both ends included, after which the old value holds again', () => {
    const scenario = own({ set: { [`${TOLL}.bus_class3_per_km`]: { '2026-06-01.2026-06-30': 1 } } });
    const days = ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => tollGross(scenario, day))).toEqual(['52.25', '99.75', '99.75', '52.25']);
  });

  it('changes one case of a parameter and leaves the others', () => {
    const scenario = own({ set: { 'a14.inspection_waiver.hoisting.20': { '2024-01-01': 250 } } });
    const gross = (box_ft: number) =>
      decisionOn(decide(scenario, { fields: { ...CLEAN_INSPECTION, box_ft } }), 'a14.inspection_waiver')
        .gross;
    expect([gross(20), gross(40)]).toEqual(['430.00', '610.00']);
  });

  it('tells null, not in force, from 0, in force with nothing', () => {
    const on = (value: number | null): Scenario =>
      own({
        set: { 'a14.port_fee_guidance.handling_cut': { '2026-01-01': value } },
        enable: ['a14.port_fee_guidance'],
      });
    const decided = (scenario: Scenario) =>
      decisionOn(decide(scenario, { lines: { 'handling.terminal': 500 } }), 'a14.port_fee_guidance');
    expect(decided(on(0))).toMatchObject({ eligible: 'yes', gross: '0.00' });
    expect(decided(on(null))).toMatchObject({ eligible: 'no', reason: 'not_yet_in_force' });
  });

  it('leaves its base and the library untouched', () => {
    const base = scenarioNamed(library, 'in-force');
    const before = tollGross(base, '2026-06-01');
    own({ set: { [`${TOLL}.bus_class3_per_km`]: { '2024-01-01': 1 } }, disable: [TOLL] });
    expect(tollGross(base, '2026-06-01')).toBe(before);
    expect(() => (base.measures as Map<string, unknown>).set('x', null)).not.toThrow();
    expect(library.measures.has('x')).toBe(false);
  });

  it('extends a measure to a day, or without end', () => {
    const until = own({ after_expiry: { [TOLL]: { extend_to: '2027-06-30' } } });
    expect([tollGross(until, '2027-06-30'), tollGross(until, '2027-07-01')]).toEqual(['52.25', '0.00']);
    expect(tollGross(own({ after_expiry: { [TOLL]: { extend_to: null } } }), '2040-01-01')).toBe('52.25');
  });

  it('tapers a measure: whole in the first month, one step less each month, then nothing', () => {
    const scenario = own({ after_expiry: { [TOLL]: { taper_months: 4 } } });
    const days = ['2026-12-31', '2027-01-31', '2027-02-01', '2027-04-30', '2027-05-01'];
    expect(days.map((day) => tollGross(scenario, day))).toEqual(['52.25', '52.25', '39.19', '13.06', '0.00']);
    const toll = scenario.measures.get(TOLL)!;
    const part = forceOn(toll, '2027-03-15' as BeijingDate, scenario.afterExpiry.get(TOLL));
    expect(part.toFixed()).toBe('0.5');
  });

  it('adds a rule of a district, which competes and does not stack', () => {
    const scenario = own({
      add: [
        {
          id: 'liangjiang',
          level: 'district',
          line: 'toll.chongqing',
          discount: 0.1,
          valid: { from: '2026-01-01' },
        },
      ],
    });
    const outcome = decide(scenario, { fields: CONTAINER_TRUCK, measures: [TOLL] });
    expect(outcome.totals.gross).toBe('52.25');
    expect(outcome.kept).toEqual([TOLL]);
  });

  it('that does not stand leaves nothing behind but its issues', () => {
    const broken = resolveScenario(library, {
      schema: 1,
      id: 'own',
      title: 'own',
      base: 'in-force',
      set: { 'a14.container_toll.bus_rate': { '2026-01-01': 1 }, 'a99.none.x': { '2026-01-01': 1 } },
    });
    expect(broken.ok).toBe(false);
    expect(broken.issues.map(({ code }) => code)).toEqual(['M31', 'M30']);
  });

  it('of an older version is carried over step by step', () => {
    const migrations = new Map<number, Migration>([
      [1, (content) => ({ ...content, note: 'from 1' })],
      [2, (content) => ({ ...content, note2: 'from 2' })],
    ]);
    expect(migrateScenario('own', { schema: 1, id: 'own' }, migrations, 3)).toEqual({
      content: { schema: 3, id: 'own', note: 'from 1', note2: 'from 2' },
    });
  });

  it('may stand in the file of the events', () => {
    const read = readEvents(
      library,
      'events.yaml',
      JSON.stringify({
        scenario: { schema: 1, id: 'own', title: 'own', base: 'text-only', disable: [TOLL] },
        events: [{ date: '2026-06-01', fields: CONTAINER_TRUCK }],
      }),
    );
    expect(read.ok && read.value.scenario.lineage).toEqual(['none', 'text-only', 'own']);
  });
});
