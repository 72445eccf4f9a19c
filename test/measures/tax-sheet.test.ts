import { describe, expect, it } from 'vitest';
import type { Consignment } from '../../src/consignment/consignment.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import type { TaxSheet } from '../../src/contract/tax-sheet.ts';
import type { Charge } from '../../src/tariff/charge.ts';
import { billed, cny, comparison, route } from '../builders/comparison.ts';
import { consignment } from '../builders/consignment.ts';
import { deskOf, granted, routeOf } from './policy-desk.ts';

const RATE = 'tax.import.duty_rate';

const DECLARED = billed('CUSTOMS_IMPORT', '200.00', { eventDate: '2026-12-12' });
const RAIL_FREIGHT = billed('RAIL_RUN', '10000.00', { eventDate: '2026-12-12' });

/** Goods of 6,000,000 CNY from Duisburg by a train whose run in China costs 10,000. */
async function sheet(
  own: Partial<PolicySituation>,
  charges: readonly Charge[] = [DECLARED, RAIL_FREIGHT],
): Promise<TaxSheet | null> {
  const compared = comparison([route(charges)], { from: 'DEDUI', to: 'CNCKG-TJC' });
  return granted(await deskOf(compared).taxes(routeOf(compared, own)));
}

const SHOWN = { domestic_mode: 'rail', split_shown: true, goods: 'general' } as const;
const amounts = (taxes: TaxSheet | null) =>
  Object.fromEntries((taxes?.lines ?? []).map(({ name, before, after }) => [name, [before, after]]));

describe('the taxes of an import', () => {
  it('are open until the duty rate is stated, and ask for it', async () => {
    const taxes = await sheet({});
    expect(taxes).toMatchObject({
      kind: 'import',
      isStated: false,
      creditable: null,
      facts: ['goods', 'split_shown', 'vat_creditable'],
    });
    expect(amounts(taxes).duty).toEqual([null, null]);
    expect(taxes?.parameters.find(({ path }) => path === RATE)?.value).toBeNull();
  });

  it('follow one on the other, each to the fen, and fall with the freight that is left out', async () => {
    const taxes = await sheet({ facts: { ...SHOWN, vat_creditable: false }, parameters: { [RATE]: 0.1 } });
    expect(taxes?.base).toEqual({ before: cny('6000000.00'), after: cny('5990000.00') });
    expect(amounts(taxes)).toEqual({
      duty: [cny('600000.00'), cny('599000.00')],
      consumption_tax: [0, 0],
      import_vat: [cny('858000.00'), cny('856570.00')],
      total_tax: [cny('1458000.00'), cny('1455570.00')],
    });
    expect(taxes?.creditable).toBe(false);
  });

  it('save no duty where there is none: only the VAT moves', async () => {
    const taxes = await sheet({ facts: { ...SHOWN, vat_creditable: true }, parameters: { [RATE]: 0 } });
    expect(amounts(taxes)).toMatchObject({
      duty: [0, 0],
      import_vat: [cny('780000.00'), cny('778700.00')],
    });
  });

  it('name the rate that the goods have', async () => {
    const paths = async (goods: string) =>
      (await sheet({ facts: { goods } }))?.parameters.map(({ path }) => path);
    expect(await paths('farm_goods')).toContain('tax.import.vat_rate.farm_goods');
    expect(await paths('general')).toContain('tax.import.vat_rate.other');
    expect(await paths('general')).toHaveLength(3);
  });

  it('take a value or a freight that a scenario sets before what the enquiry and the bill tell', async () => {
    const scenario = {
      schema: 1,
      id: 'mine',
      title: 'mine',
      base: 'in-force',
      set: {
        'tax.import.cif': { '2024-01-01': 1_000_000 },
        'a16.domestic_rail_freight.domestic_freight': { '2024-01-01': 25_000 },
      },
    } as const;
    const taxes = await sheet({ scenario, facts: SHOWN, parameters: { [RATE]: 0 } });
    expect(taxes?.base).toEqual({ before: cny('1000000.00'), after: cny('975000.00') });
  });

  it('take a freight that is stated before the one that is billed, and that of the river where it is the only leg', async () => {
    const parameters = { [RATE]: 0 };
    const stated = { ...parameters, 'a16.domestic_rail_freight.domestic_freight': 25000 };
    const facts = { ...SHOWN, vat_creditable: false };
    expect((await sheet({ facts, parameters: stated }))?.base.after).toBe(cny('5975000.00'));
    const barge = billed('RIVER_FREIGHT', '3000.00', { eventDate: '2026-12-12' });
    const river = { facts: { ...facts, domestic_mode: 'river' }, parameters };
    expect((await sheet(river, [DECLARED, RAIL_FREIGHT, barge]))?.base.after).toBe(cny('5997000.00'));
    const both = { facts: { ...facts, domestic_mode: 'rail_and_river' }, parameters };
    expect((await sheet(both, [DECLARED, RAIL_FREIGHT, barge]))?.base.after).toBe(cny('5987000.00'));
  });

  it('are open where the freight that is billed has no price', async () => {
    const unpriced = { ...RAIL_FREIGHT, amount: null };
    const facts = { ...SHOWN, vat_creditable: false };
    const taxes = await sheet({ facts, parameters: { [RATE]: 0 } }, [DECLARED, unpriced]);
    expect(taxes?.base).toEqual({ before: cny('6000000.00'), after: null });
    expect(amounts(taxes).import_vat).toEqual([cny('780000.00'), null]);
  });

  it('stay as they are where the freight is not shown apart', async () => {
    const taxes = await sheet({ facts: { ...SHOWN, split_shown: false }, parameters: { [RATE]: 0.1 } });
    expect(taxes?.base).toEqual({ before: cny('6000000.00'), after: cny('6000000.00') });
    expect(amounts(taxes).duty).toEqual([cny('600000.00'), cny('600000.00')]);
  });

  it('are none where nothing is declared in China', async () => {
    expect(await sheet({}, [RAIL_FREIGHT])).toBeNull();
  });
});

describe('the refund of an export', () => {
  const exported = async (own: Partial<PolicySituation>, goods: Partial<Consignment> = {}) => {
    const declared = route([billed('CUSTOMS_EXPORT', '200.00', { eventDate: '2026-12-12' })]);
    const compared = comparison([declared], goods);
    return granted(await deskOf(compared).taxes(routeOf(compared, own)));
  };

  it('is open until it is said what goods they are, where the enquiry does not tell', async () => {
    const { commodity } = consignment({ commodity: 'chemicals' });
    expect(await exported({}, { commodity })).toMatchObject({ kind: 'export', isStated: false });
    expect(await exported({})).toMatchObject({ kind: 'export', isStated: true });
  });

  it('leaves a cost where the refund falls short of the levy', async () => {
    const taxes = await exported({ facts: { goods: 'battery', exporter: 'trader' }, handOver: '2026-12-01' });
    expect(amounts(taxes)).toMatchObject({
      refund_amount: [cny('360000.00'), cny('360000.00')],
      non_creditable_cost: [cny('420000.00'), cny('420000.00')],
    });
  });
});
