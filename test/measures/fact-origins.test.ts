import { describe, expect, it } from 'vitest';
import { COMMODITIES } from '../../src/consignment/commodity.ts';
import { ledgerLines } from '../../src/measures/ledger-lines.ts';
import { createRelief } from '../../src/measures/relief.ts';
import type { RouteFacts } from '../../src/measures/route-facts.ts';
import { chargeEvents } from '../../src/policy/charges/charge-events.ts';
import { assumedFacts, consignmentFacts } from '../../src/policy/charges/consignment-facts.ts';
import type { Value } from '../../src/policy/expression/value.ts';
import { billed, cny, comparison, inspection, route, toll } from '../builders/comparison.ts';
import { consignment } from '../builders/consignment.ts';
import { journey, type Ride } from '../builders/journey.ts';
import { hubRule, link, network, service, terminal } from '../builders/network.ts';
import { library, termsOf } from './policy-desk.ts';

/** Where a fact comes from in a comparison; what only a person can know is asked. */
type Origin = 'enquiry' | 'route' | 'charge' | 'list' | 'assumed' | 'asked';

/** Every fact; where several places say something of one, each of them. */
const ORIGINS: Readonly<Record<string, Origin | readonly Origin[]>> = {
  direction: 'enquiry',
  terminal: ['route', 'charge'],
  origin_country: 'asked',
  destination_country: 'enquiry',
  exit_port: 'route',
  train_from: 'route',
  goods: 'enquiry',
  hs: 'enquiry',
  trade_mode: 'asked',
  box: 'enquiry',
  box_ft: 'enquiry',
  reefer: 'enquiry',
  original_box: 'asked',
  teu: 'enquiry',
  tonnes: 'enquiry',
  inspected: 'charge',
  outcome: 'charge',
  inspection_storage_days: 'asked',
  late_pickup_days: 'charge',
  late_attendance_days: 'charge',
  firm_caused_fees: 'charge',
  own_premises: 'asked',
  truck_class: 'assumed',
  carries: ['enquiry', 'route'],
  etc_device: 'assumed',
  booked: 'assumed',
  hours_booking_to_entry: 'assumed',
  legal_load: 'assumed',
  chongqing_km: 'asked',
  other_km: 'asked',
  mode_chain: 'route',
  carrier: 'route',
  direct_to_exit: 'route',
  sealed_to_exit: 'asked',
  departure_listed: 'list',
  exit_listed: 'list',
  exited: 'asked',
  tax_class: 'asked',
  discredited: 'asked',
  exporter: 'asked',
  retained_input_vat: 'asked',
  domestic_mode: 'route',
  split_shown: 'asked',
  vat_creditable: 'asked',
  processing_or_bonded: 'asked',
  firm_role: 'asked',
  in_key_park: 'asked',
  contract: 'asked',
  period_volume: 'asked',
  documents: 'asked',
  goods_value: 'enquiry',
  loan: 'asked',
  recognised_key_project: 'asked',
  gfa_m2: 'asked',
  production_use_m2: 'asked',
  encouraged_project: 'asked',
  within_total_investment: 'asked',
  on_excluded_list: 'asked',
  confirmed: 'asked',
  origin_certificate: 'asked',
  qualifies: 'asked',
};

const PLACES = { 'CNCKG-TJC': 'CN', AIRPORT: 'CN', GATE: 'CN', DEDUI: 'DE' };
const LINES = [
  ['train-out', 'rail', 'CNCKG-TJC', 'GATE', 'DEDUI'],
  ['train-in', 'rail', 'DEDUI', 'GATE', 'CNCKG-TJC'],
  ['truck', 'road', 'CNCKG-TJC', 'AIRPORT'],
  ['plane', 'air', 'AIRPORT', 'DEDUI'],
] as const;
const world = network({
  terminals: Object.entries(PLACES).map(([id, country]) => terminal(id, { country })),
  links: LINES.flatMap(([, mode, ...stops]) =>
    stops.slice(1).map((to, index) => link(stops[index] ?? '', to, { mode })),
  ),
  services: LINES.map(([id, mode, ...stops]) => service(id, stops, { mode })),
  hubRules: (['origin', 'transfer', 'destination'] as const).map((activity) => hubRule(activity)),
});

/** What is charged of an itinerary by these rides, with what the route decides of each charge. */
function lines(
  ends: { from?: 'DEDUI'; to?: 'CNCKG-TJC' },
  charges: Parameters<typeof route>[0],
  ...rides: readonly Ride[]
) {
  const itinerary = journey(world, '2026-12-07T00:00', ...rides);
  const assessment = { ...route(charges), itinerary };
  const compared = comparison([assessment], ends);
  const terms = { ...termsOf(compared), goods: { network: world, consignment: compared.read.consignment } };
  return { terms, lines: ledgerLines(assessment, terms), saving: createRelief(terms)(assessment).saving };
}

const declared = (code: 'CUSTOMS_EXPORT' | 'CUSTOMS_IMPORT') => [billed(code, '100.00')];
const exported = lines({}, declared('CUSTOMS_EXPORT'), ['train-out', 'CNCKG-TJC', 'DEDUI']);
const imported = lines({ from: 'DEDUI', to: 'CNCKG-TJC' }, declared('CUSTOMS_IMPORT'), [
  'train-in',
  'DEDUI',
  'CNCKG-TJC',
]);
const flown = lines(
  {},
  [toll('194.75'), inspection('24.00')],
  ['truck', 'CNCKG-TJC', 'AIRPORT'],
  ['plane', 'AIRPORT', 'DEDUI'],
);

const factsOf = ({ lines }: typeof exported): readonly RouteFacts[] =>
  lines.flatMap(({ facts }) => facts ?? []);

function derived(): Readonly<Record<Exclude<Origin, 'asked'>, ReadonlySet<string>>> {
  const reefer = comparison([], { equipment: consignment({ equipment: '40RF' }).equipment });
  const enquiry = new Set(termsOf(reefer).facts.keys());
  const [event] = chargeEvents(exported.terms.scenario, { facts: new Map(), parameters: new Map() }, [
    inspection('24.00'),
  ]);
  return {
    enquiry,
    route: new Set([exported, imported, flown].flatMap(factsOf).flatMap((facts) => [...facts.keys()])),
    charge: new Set(event?.event.facts.keys()),
    list: new Set(library.lists.flatMap(({ settles }) => [...settles.keys()])),
    assumed: new Set(assumedFacts(consignment()).keys()),
  };
}

/** Every fact that the engine works out, of each kind of goods and box and each way of carriage. */
function derivedFacts(): readonly (readonly [string, Value])[] {
  const ofGoods = [...COMMODITIES.keys()].map((commodity) =>
    consignmentFacts(consignment({ commodity }), 'export'),
  );
  const ofBoxes = (['20GP', '40HQ', '40RF', '45HQ'] as const).flatMap((equipment) => [
    consignmentFacts(consignment({ equipment, dangerousGoods: ['3'] }), 'import'),
    assumedFacts(consignment({ equipment })),
  ]);
  const [charged] = chargeEvents(exported.terms.scenario, { facts: new Map(), parameters: new Map() }, [
    inspection('24.00'),
  ]);
  const ofRoutes = [exported, imported, flown].flatMap((one) => [...factsOf(one), one.terms.facts]);
  return [...ofGoods, ...ofBoxes, charged!.event.facts, ...ofRoutes].flatMap((facts) => [...facts]);
}

describe('the facts of a comparison', () => {
  it('come from the enquiry, the route, the charge, a list or what is usual; only the others are asked', () => {
    const known = derived();
    const origins = [...library.facts.keys()].map((field) => {
      const from = Object.entries(known).flatMap(([origin, fields]) => (fields.has(field) ? [origin] : []));
      return [field, from.length === 0 ? ['asked'] : from];
    });
    const stated = Object.entries(ORIGINS).map(([field, from]) => [field, [from].flat()]);
    expect(origins).toEqual(stated);
  });

  it('that are derived are declared, each of the kind and among the values that it comes out as', () => {
    const strays = derivedFacts().filter(([id, value]) => {
      const kind = library.facts.get(id)?.kind;
      if (kind === undefined || kind.kind !== value.kind) return true;
      if (kind.kind === 'number' && value.kind === 'number') {
        const figure = value.value.toNumber();
        return kind.only ? !kind.only.includes(figure) : figure < kind.least;
      }
      if (kind.kind === 'flag' || (kind.kind === 'text' && kind.values === null)) return false;
      const allowed = kind.kind === 'number' ? [] : (kind.values ?? []);
      const said = value.kind === 'text' ? [value.value] : value.kind === 'list' ? value.value : [];
      return said.length === 0 || said.some((one) => !allowed.includes(one));
    });
    expect(strays).toEqual([]);
  });

  it('that a route decides are those of each route, whatever is stated for all', () => {
    const [declaration] = imported.lines;
    const [event] = chargeEvents(
      imported.terms.scenario,
      {
        ...imported.terms,
        facts: new Map([...imported.terms.facts, ['domestic_mode', { kind: 'text', value: 'road' }]]),
      },
      [declaration!],
    );
    expect(event?.event.facts.get('domestic_mode')).toEqual({ kind: 'text', value: 'rail' });
    expect(event?.event.facts.get('train_from')).toEqual({ kind: 'text', value: 'DE' });
  });

  it('let no relief of a box fall to goods that were unpacked to fly', () => {
    const boxed = lines({}, [toll('194.75')], ['truck', 'CNCKG-TJC', 'AIRPORT']);
    const verdicts = ({ terms, lines }: typeof flown) =>
      chargeEvents(terms.scenario, terms, lines).map(({ event }) => event.facts.get('carries'));
    const loose = { kind: 'text', value: 'loose_goods' };
    expect(verdicts(flown)).toEqual([loose, loose]);
    expect(verdicts(boxed)).toEqual([{ kind: 'text', value: 'iso_container' }]);
    expect(flown.saving).toBe(0);
    expect(boxed.saving).toBe(cny('52.25'));
  });
});
