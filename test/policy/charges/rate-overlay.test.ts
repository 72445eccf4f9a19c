import { describe, expect, it } from 'vitest';
import { assumedFacts, consignmentFacts } from '../../../src/policy/charges/consignment-facts.ts';
import { createOverlay } from '../../../src/policy/charges/rate-overlay.ts';
import { flagValue, numberValue, type Value } from '../../../src/policy/expression/value.ts';
import type { Charge } from '../../../src/tariff/charge.ts';
import { exactly } from '../../../src/units/exact.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { fen } from '../../../src/units/money.ts';
import { consignment } from '../../builders/consignment.ts';
import { policyLibrary, scenarioNamed } from '../policy-files.ts';

const library = policyLibrary();
const scenario = (id: string) => scenarioNamed(library, id);

const charge = (changes: Partial<Charge>): Charge => ({
  code: 'TOLL',
  tariff: 'toll.chongqing',
  basis: 'toll_km_chongqing',
  quantity: 100,
  rate: {} as Charge['rate'],
  amount: fen(19475),
  low: null,
  high: null,
  inInvoice: true,
  eventDate: '2026-12-07' as BeijingDate,
  place: 'CNCKG-TJC',
  toPlace: 'CNCKG-TJC',
  ...changes,
});
const facts = (
  direction: 'import' | 'export',
  own: readonly (readonly [string, Value])[] = [],
  rates: readonly (readonly [string, string])[] = [],
) => ({
  facts: consignmentFacts(consignment(), direction, new Map(own)),
  parameters: new Map<string, Value>([
    ['vat_rate', numberValue(exactly('0.13'))],
    ...[...rates].map(([name, rate]): [string, Value] => [name, numberValue(exactly(rate))]),
  ]),
});

describe('the overlay of a scenario on the charges of an itinerary', () => {
  it('relieves each toll in Chongqing on its own day, and no other charge', () => {
    const overlay = createOverlay(
      { ...scenario('in-force'), assumptions: assumedFacts(consignment()) },
      facts('export'),
    )([
      charge({ code: 'RAIL_RUN', basis: 'box_km', amount: fen(500000) }),
      charge({}),
      charge({ eventDate: '2027-01-01' as BeijingDate }),
      charge({ basis: 'toll_km_CN-GZ', tariff: 'toll.cn.other' }),
    ]);
    expect(overlay.reliefs).toEqual([
      {
        charge: 1,
        line: 'toll.chongqing',
        eventDate: '2026-12-07',
        before: 19475,
        afterNational: 19475,
        after: 14250,
        measures: [
          { measure: 'a14.container_toll', article: 14, gross: 5225, incremental: 5225, kept: true },
        ],
      },
    ]);
  });

  it('takes the clean share off an expected inspection fee, all of it by the national rule', () => {
    const inspection = charge({ code: 'INSPECTION', basis: 'box', amount: fen(2400) });
    const [relief] = createOverlay(scenario('in-force'), facts('import'))([inspection]).reliefs;
    expect(relief).toMatchObject({ before: 2400, afterNational: 48, after: 48 });
    expect(relief?.measures.map(({ measure, gross, incremental }) => [measure, gross, incremental])).toEqual([
      ['a14.inspection_waiver', 2352, 0],
      ['national.inspection_waiver', 2352, 0],
    ]);
    const [alone] = createOverlay(scenario('text-only'), facts('import'))([inspection]).reliefs;
    expect(alone).toMatchObject({ afterNational: 2400, after: 48 });
  });

  it('leaves an unknown price unknown', () => {
    expect(createOverlay(scenario('in-force'), facts('export'))([charge({ amount: null })]).reliefs).toEqual(
      [],
    );
  });

  it('takes the domestic rail freight of an import out of its taxes, on the day of the declaration', () => {
    const own = [
      ['split_shown', flagValue(true)],
      ['domestic_mode', { kind: 'text', value: 'rail' }],
      ['vat_creditable', flagValue(false)],
    ] as const;
    const charges = [
      charge({ code: 'RAIL_BASE', basis: 'box', amount: fen(53200) }),
      charge({ code: 'RAIL_RUN', basis: 'box_km', amount: fen(446800) }),
      charge({
        code: 'CUSTOMS_IMPORT',
        basis: 'shipment',
        amount: fen(30000),
        eventDate: '2026-12-20' as BeijingDate,
      }),
    ];
    const unstated = createOverlay(scenario('text-only'), facts('import', own))(charges);
    expect(unstated.benefits).toEqual([]);
    expect(unstated.undecided).toEqual([
      { measure: 'a16.domestic_rail_freight', missing: ['tax.import.duty_rate'], ifEvidenced: null },
    ]);
    const { benefits } = createOverlay(
      scenario('text-only'),
      facts('import', own, [['duty_rate', '0']]),
    )(charges);
    expect(benefits).toEqual([
      {
        line: 'tax.import',
        eventDate: '2026-12-20',
        amount: 65000,
        measures: [
          { measure: 'a16.domestic_rail_freight', article: 16, gross: 65000, incremental: 65000, kept: true },
        ],
      },
    ]);
  });

  it('leaves the departure-port refund undecided while the route is not known', () => {
    const { benefits, undecided } = createOverlay(
      scenario('in-force'),
      facts('export'),
    )([charge({ code: 'CUSTOMS_EXPORT', basis: 'shipment', amount: fen(30000) })]);
    expect(benefits).toEqual([]);
    expect(undecided.find(({ measure }) => measure === 'national.departure_refund')?.missing).toEqual(
      expect.arrayContaining(['terminal', 'exit_port', 'carrier']),
    );
  });
});
