import { describe, expect, it } from 'vitest';
import type { AnswerCharge } from '../../src/contract/answer-schema.ts';
import type { PolicySituation, TaxSheet } from '../../src/contract/policy.ts';
import { policyEngine } from '../../src/measures/policy-engine.ts';
import { charge, itinerary } from '../builders/answer.ts';
import { sampleAnswer, TRAIN } from '../builders/sample-answer.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const IN_FORCE: PolicySituation = { scenario: 'in-force', facts: {}, parameters: {}, handOver: null };
const RATE = 'tax.import.duty_rate';

const declared = charge({ code: 'CUSTOMS_IMPORT', group: 'import_customs' });
const railFreight = { ...charge({ code: 'RAIL_RUN', group: 'main_leg' }), amount: '10000.00' };

const EXPORTED = charge({ code: 'CUSTOMS_EXPORT', group: 'export_customs' });
const TIMES = { p50: 9000, p90: 10000, mean: 9100 };

/** Goods of 6,000,000 CNY from Duisburg by a train whose run in China costs 10,000. */
function sheet(
  own: Partial<PolicySituation>,
  charges: readonly AnswerCharge[] = [declared, railFreight],
): TaxSheet | null {
  const engine = policyEngine(policyLibrary());
  const sample = sampleAnswer();
  const legs = [...TRAIN.legs].reverse().map(turned);
  const found = itinerary({ ...TRAIN, ...TIMES, legs, charges: [...charges] });
  engine.consider({ ...sample, itineraries: [found], dominated: [] });
  const result = engine.taxes({ ...IN_FORCE, ...own }, found.id);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const turned = <Leg extends { readonly from: string; readonly to: string }>(leg: Leg): Leg => ({
  ...leg,
  from: leg.to,
  to: leg.from,
});

const SHOWN = { domestic_mode: 'rail', split_shown: true, goods: 'general' } as const;
const amounts = (taxes: TaxSheet | null) =>
  Object.fromEntries((taxes?.lines ?? []).map(({ name, before, after }) => [name, [before, after]]));

describe('the taxes of an import', () => {
  it('are open until the duty rate is stated, and ask for it', () => {
    const taxes = sheet({});
    expect(taxes).toMatchObject({ kind: 'import', isStated: false, creditable: null });
    expect(amounts(taxes).duty).toEqual([null, null]);
    expect(taxes?.parameters.find(({ path }) => path === RATE)?.value).toBeNull();
  });

  it('follow one on the other, each to the fen, and fall with the freight that is left out', () => {
    const taxes = sheet({ facts: { ...SHOWN, vat_creditable: false }, parameters: { [RATE]: 0.1 } });
    expect(taxes?.base).toEqual({ before: '6000000.00', after: '5990000.00' });
    expect(amounts(taxes)).toEqual({
      duty: ['600000.00', '599000.00'],
      consumption_tax: ['0.00', '0.00'],
      import_vat: ['858000.00', '856570.00'],
      total_tax: ['1458000.00', '1455570.00'],
    });
    expect(taxes?.creditable).toBe(false);
  });

  it('save no duty where there is none: only the VAT moves', () => {
    const taxes = sheet({ facts: { ...SHOWN, vat_creditable: true }, parameters: { [RATE]: 0 } });
    expect(amounts(taxes)).toMatchObject({
      duty: ['0.00', '0.00'],
      import_vat: ['780000.00', '778700.00'],
    });
  });

  it('name the rate that the goods have', () => {
    const paths = (goods: string) => sheet({ facts: { goods } })?.parameters.map(({ path }) => path);
    expect(paths('farm_goods')).toContain('tax.import.vat_rate.farm_goods');
    expect(paths('general')).toContain('tax.import.vat_rate.other');
    expect(paths('general')).toHaveLength(3);
  });

  it('stay as they are where the freight is not shown apart', () => {
    const taxes = sheet({ facts: { ...SHOWN, split_shown: false }, parameters: { [RATE]: 0.1 } });
    expect(taxes?.base).toEqual({ before: '6000000.00', after: '6000000.00' });
    expect(amounts(taxes).duty).toEqual(['600000.00', '600000.00']);
  });

  it('are none where nothing is declared in China', () => {
    expect(sheet({}, [railFreight])).toBeNull();
  });
});

describe('the refund of an export', () => {
  const exported = (own: Partial<PolicySituation>) => {
    const engine = policyEngine(policyLibrary());
    const sample = sampleAnswer();
    const found = itinerary({ ...TRAIN, ...TIMES, charges: [EXPORTED] });
    engine.consider({ ...sample, itineraries: [found], dominated: [] });
    const result = engine.taxes({ ...IN_FORCE, ...own }, found.id);
    return result.ok ? result.value : null;
  };

  it('is open until it is said what goods they are', () => {
    expect(exported({})).toMatchObject({ kind: 'export', isStated: false });
  });

  it('leaves a cost where the refund falls short of the levy', () => {
    const taxes = exported({ facts: { goods: 'battery', exporter: 'trader' }, handOver: '2026-12-01' });
    expect(amounts(taxes)).toMatchObject({
      refund_amount: ['360000.00', '360000.00'],
      non_creditable_cost: ['420000.00', '420000.00'],
    });
  });
});
