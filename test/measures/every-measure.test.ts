import { describe, expect, it } from 'vitest';
import { isBeside } from '../../src/measures/consignment-benefits.ts';
import type { Measure } from '../../src/policy/library/measure.ts';
import type { ScenarioFile } from '../../src/policy/scenario/scenario-schema.ts';
import { cny, comparison, route, toll } from '../builders/comparison.ts';
import { library, reliefOf } from './policy-desk.ts';

/** What a measure can change: figures it edits, lines it acts on, cash beside the invoice, or results others read. */
function reachOf(measure: Measure): string {
  const { kind, reach, edits, effects, results, makes } = measure;
  if (kind === 'context') return 'context';
  if (reach !== 'itinerary') return reach;
  if (edits.length > 0) return [...new Set(edits.map(({ figure }) => figure))].join(' ');
  const lines = [...new Set([...effects.map(({ line }) => line), ...makes.keys()])].join(' ');
  if (isBeside(measure)) return `beside the invoice: ${lines}`;
  return lines === '' ? `results: ${[...results.keys()].join(' ')}` : `lines: ${lines}`;
}

const REACH: Readonly<Record<string, string>> = {
  'a01.cross_border_road': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a01.daily_sailing': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a01.green': 'emission_factor.value tariff.unit_price',
  'a01.platform_operators': 'context',
  'a01.rail_intl': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a01.rail_sea': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a01.research': 'context',
  'a01.road_sea': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a02.assembly_centre': 'service.departures_per_week tariff.unit_price',
  'a02.full_timetable_train': 'call.run_hours_typical call.run_hours_p90 tariff.unit_price',
  'a03.bulk_to_box': 'beside the invoice: service.a03.bulk_to_box',
  'a03.express_line': 'call.dwell_hours_typical call.dwell_hours_p90 tariff.unit_price',
  'a03.green_vessel': 'emission_factor.value tariff.unit_price',
  'a03.heavy_roro_above_dam': 'call.run_hours_typical call.run_hours_p90 tariff.unit_price',
  'a03.larger_vessel': 'tariff.unit_price service.capacity_teu',
  'a03.lock_efficiency': 'call.dwell_hours_typical',
  'a03.rail_water': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a03.river_sea': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a03.shared_car_liner': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a03.standard_vessel': 'tariff.unit_price service.capacity_teu',
  'a03.water_water_transfer': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a04.base': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a04.ecommerce': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a04.express': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a04.frequency': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a04.transfer': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a04.truck_flight': 'call.run_hours_typical call.run_hours_p90 tariff.unit_price',
  'a05.corridor_link': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a05.document_finance': 'beside the invoice: finance.interest',
  'a05.new_trains': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a05.single_document': 'hub_operation.hours_typical tariff.unit_price',
  'a06.park': 'project',
  'a07.box_pool': 'hub_operation.hours_typical tariff.unit_price',
  'a07.cage_train': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a07.overseas_depot_pdi': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a07.rack_loading': 'beside the invoice: service.a07.rack_loading',
  'a07.rail_rail_cage': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a07.roro': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a08.demand_shift': 'matrix',
  'a09.bulk_import': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a09.ecommerce_train': 'service.departures_per_week tariff.unit_price service.capacity_teu',
  'a09.mixed_consolidation': 'tariff.unit_price',
  'a09.original_reefer_box': 'beside the invoice: service.a09.original_reefer_box',
  'a09.platform': 'beside the invoice: service.a09.platform',
  'a10.fast_road': 'call.run_hours_typical call.run_hours_p90 tariff.unit_price',
  'a10.funding': 'context',
  'a10.rail_into_port_or_park': 'tariff.unit_price',
  'a11.construction_fee_exemption': 'project',
  'a11.nodes': 'hub_operation.hours_typical hub_operation.hours_p90 tariff.unit_price',
  'a12.single_window': 'hub_operation.hours_typical tariff.unit_price',
  'a12.smart_port': 'hub_operation.hours_typical tariff.unit_price',
  'a12.standards': 'context',
  'a13.firms': 'context',
  'a13.reefer_truck': 'tariff.unit_price',
  'a14.container_toll': 'lines: toll.chongqing toll.other',
  'a14.inspection_waiver':
    'lines: inspection.hoisting inspection.shifting inspection.storage inspection.fees',
  'a14.mode_shift': 'context',
  'a14.port_fee_guidance': 'tariff.unit_price',
  'a14.special_goods': 'service.bookable',
  'a14.toll_reform': 'call.run_hours_typical call.run_hours_p90 tariff.unit_price',
  'a14.volume_price': 'tariff.unit_price',
  'a15.funds': 'context',
  'a15.guarantee': 'beside the invoice: finance.interest finance.guarantee_fee',
  'a15.settlement': 'beside the invoice: service.a15.settlement',
  'a16.departure_port_refund_rail': 'lines: finance.departure_refund',
  'a16.departure_port_refund_water': 'lines: finance.departure_refund',
  'a16.domestic_rail_freight': 'lines: tax.dutiable_value',
  'a16.tax_platform': 'hub_operation.hours_typical',
  'national.departure_refund': 'lines: finance.departure_refund',
  'national.etc_discount': 'lines: toll.before_etc',
  'national.inspection_waiver':
    'lines: inspection.hoisting inspection.shifting inspection.storage inspection.fees',
  'national.rail_freight_deduction': 'lines: tax.dutiable_value',
  'national.river_freight_deduction': 'lines: tax.dutiable_value',
  'rate.lpr': 'results: lpr interest_rate',
  's13.customs_credit': 'parameter.value',
  's15.green_power': 'emission_factor.value tariff.unit_price',
  's38.cold_store': 'beside the invoice: service.s38.cold_store',
  's38.rcep_origin': 'lines: tax.duty_rate service.s38.rcep_origin',
  's38.rural_nodes': 'beside the invoice: service.s38.rural_nodes',
  's45.duty_free_equipment': 'lines: tax.duty',
  'tax.export_refund_rate': 'results: refund_rate refund_basis refund_amount non_creditable_cost',
  'tax.import': 'results: dutiable_value duty consumption_tax import_vat total_tax',
  'z.district': 'context',
  'z.higher_not_both': 'context',
  'z.logistics_cost_2025': 'context',
  'z.national_prevails': 'context',
  'z.validity': 'context',
};

interface BesideCase {
  readonly set: Readonly<Record<string, number>>;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly documents?: readonly string[];
  readonly to?: 'import';
  readonly gain: string;
}

/** Two 40 ft boxes, four TEU, of goods worth six million. */
const BESIDE: Readonly<Record<string, BesideCase>> = {
  // 4 x (200 - 150) + 6,000,000 x 0.5 %
  'a03.bulk_to_box': {
    set: { transload_per_teu: 200, stuffing_per_teu: 150, loss_rate_after: 0.005 },
    facts: { goods: 'bulk' },
    gain: '30200.00',
  },
  // 6,000,000 x 70 % x 1 point x 73 / 365
  'a05.document_finance': {
    set: { rate_with: 0.035, days: 73 },
    facts: {},
    documents: ['pledged_multimodal_document'],
    gain: '8400.00',
  },
  // 4 x (12,000 / 3 - 12,000 / 4 - 100)
  'a07.rack_loading': {
    set: { box_freight: 12_000, cars_per_box_after: 4, rack_cost_per_car: 100, cars: 4 },
    facts: { goods: 'car' },
    gain: '3600.00',
  },
  // 4 x 100 + 6,000,000 x 0.5 % - 4 x 2 x 150
  'a09.original_reefer_box': {
    set: { transload_per_teu: 100, spoilage_after: 0.015, extra_box_days: 2 },
    facts: { reefer: true, original_box: true },
    to: 'import',
    gain: '29200.00',
  },
  // 6,000,000 x 0.2 %
  'a09.platform': { set: { agency_fee_after: 0.008 }, facts: {}, gain: '12000.00' },
  // 1,000,000 x (1 point - 0.5 points) x 73 / 365
  'a15.guarantee': {
    set: { rate_with: 0.035, guarantee_fee_pa: 0.005, days: 73 },
    facts: { loan: 1_000_000 },
    documents: ['guarantee_letter'],
    gain: '1000.00',
  },
  // 6,000,000 x 0.1 %
  'a15.settlement': { set: { fx_spread_after: 0.002 }, facts: {}, gain: '6000.00' },
  // 4 x 5 x (20 - 10)
  's38.cold_store': {
    set: { storage_before: 20, storage_after: 10, storage_days: 5 },
    facts: { goods: 'farm_goods' },
    gain: '200.00',
  },
  // 10 x (500 / (50 x 0.5) - 500 / (100 x 0.5))
  's38.rural_nodes': {
    set: { route_cost: 500, drops_after: 100, parcels: 10 },
    facts: { goods: 'ecommerce' },
    gain: '100.00',
  },
};

const scenarioOf = (id: string, { set, documents }: BesideCase): ScenarioFile => ({
  schema: 1,
  id: 'mine',
  title: 'mine',
  base: 'in-force',
  enable: [id],
  assumptions: documents ? { documents: [...documents] } : {},
  set: Object.fromEntries(
    Object.entries(set).map(([name, value]) => [`${id}.${name}`, { '2024-01-01': value }]),
  ),
});

const ends = { import: { from: 'DEDUI', to: 'CNCKG-TJC' } } as const;

describe('cash beside the invoice', () => {
  it.each(Object.entries(BESIDE))(
    '%s gives what its figures come to, and nothing as shipped',
    (id, asked) => {
      const compared = comparison([route([toll('194.75')])], asked.to && ends[asked.to]);
      const { benefits, saving } = reliefOf(compared, {
        scenario: scenarioOf(id, asked),
        facts: asked.facts,
      });
      expect(benefits).toMatchObject([{ amount: cny(asked.gain), measures: [{ measure: id, kept: true }] }]);
      expect(saving).toBe(reliefOf(compared).saving);
      expect(reliefOf(compared).benefits).toEqual([]);
    },
  );

  it('is known for every measure that gives any', () => {
    const beside = [...library.measures.values()].filter(isBeside).map(({ id }) => id);
    expect(Object.keys(BESIDE)).toEqual(beside);
  });
});

describe('the measures of the library', () => {
  it('each change a figure, a line, a matrix or a project, or say why they change nothing', () => {
    expect(Object.fromEntries([...library.measures.values()].map((one) => [one.id, reachOf(one)]))).toEqual(
      REACH,
    );
  });
});
