import type { PlaceCapacity } from '../../src/network/capacity/place-capacity.ts';
import type { DangerRule } from '../../src/network/conditions/dangerous-goods.ts';
import type { ReeferPowerRule } from '../../src/network/conditions/reefer-power.ts';
import type { Surcharge } from '../../src/network/conditions/surcharge.ts';
import type { TariffCondition } from '../../src/network/conditions/tariff-condition.ts';
import { type ContractFreights, NO_CONTRACTS } from '../../src/network/contract-freight.ts';
import type { Advisory } from '../../src/network/crossings/advisory.ts';
import type { Strait } from '../../src/network/crossings/strait.ts';
import { ENGINE_EMISSION_FACTORS, ENGINE_PARAMETERS } from '../../src/network/engine-keys.ts';
import type { NetworkEvent } from '../../src/network/events/event.ts';
import type { HubActivity, HubRule } from '../../src/network/hub-operation.ts';
import type { EmissionFactor, Link } from '../../src/network/link.ts';
import type { ExchangeRate, Network, Parameter, ZoneOffset } from '../../src/network/network.ts';
import type { PriceSeries } from '../../src/network/price-series.ts';
import type { Provenance } from '../../src/network/provenance.ts';
import type { Call, Departure, Dwell, Service, TariffId, Timetable } from '../../src/network/service.ts';
import type { Source } from '../../src/network/source.ts';
import type { EquipmentFactor, TariffItem } from '../../src/network/tariff-item.ts';
import type { Mode, Place, Terminal, TerminalId } from '../../src/network/terminal.ts';
import { km } from '../../src/units/distance.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { exact } from '../../src/units/range.ts';
import { source, sourceTexts } from './source.ts';

/** Small networks in memory. Whatever a test does not name is filled in, so that it names only what it is about. */
const PROVENANCE: Provenance = { status: 'published', source: 'test', year: 2024 };
const BEIJING = 'Asia/Shanghai';

export function terminal(id: TerminalId, own: Partial<Terminal> = {}): Terminal {
  return {
    ...PROVENANCE,
    id,
    place: id,
    names: { zh: id, en: id },
    country: 'CN',
    position: { lon: 106, lat: 29 },
    kind: 'rail_yard',
    timezone: BEIJING,
    aliases: [],
    note: null,
    ...own,
  };
}

export const linkId = (from: TerminalId, to: TerminalId, mode: Mode = 'rail'): string =>
  `${from}-${to}.${mode}`;

/** Runs both ways in `hours` (default 10), `distanceKm` 100. */
export function link(
  from: TerminalId,
  to: TerminalId,
  own: Partial<Omit<Link, 'distanceKm' | 'tariffKm'>> & {
    hours?: number;
    distanceKm?: number;
    tariffKm?: number;
  } = {},
): Link {
  const { hours = 10, distanceKm = 100, tariffKm = distanceKm, mode = 'rail', ...rest } = own;
  const run = { ...PROVENANCE, typicalHours: hours, p90Hours: hours * 1.5 };
  return {
    ...PROVENANCE,
    id: linkId(from, to, mode),
    from,
    to,
    mode,
    distanceKm: km(distanceKm),
    tariffKm: km(tariffKm),
    tollKmChongqing: km(0),
    tollKmByProvince: [],
    out: run,
    back: run,
    emissionFactor: mode,
    alignment: null,
    countries: null,
    straits: null,
    ...rest,
  };
}

export interface ServiceOptions extends Partial<Omit<Service, 'id' | 'calls' | 'timetable'>> {
  /** Hours of each run, one number for all or one for each; default 10. */
  readonly hours?: number | readonly number[];
  /** Departures a week by rule; default 7. */
  readonly perWeek?: number;
  /** Published departures; outranks `perWeek`. */
  readonly departures?: readonly Departure[];
  readonly onDemand?: boolean;
  /** Billed for every run together. */
  readonly tariffs?: readonly TariffId[];
  /** What bills each run by itself; outranks `tariffs`. */
  readonly runTariffs?: readonly (readonly TariffId[])[];
  /** Changes to the calls by position: dwells, board, alight, own run. */
  readonly at?: Readonly<Record<number, Partial<Call>>>;
}

export function service(id: string, terminals: readonly TerminalId[], options: ServiceOptions = {}): Service {
  const {
    hours = 10,
    perWeek = 7,
    departures,
    onDemand = false,
    tariffs = [],
    runTariffs,
    at = {},
    ...own
  } = options;
  const mode = own.mode ?? 'rail';
  const calls = terminals.map((id, index): Call => {
    const previous = terminals[index - 1];
    const typicalHours = typeof hours === 'number' ? hours : (hours[index - 1] ?? 10);
    return {
      terminal: id,
      board: index < terminals.length - 1,
      alight: index > 0,
      run:
        previous === undefined
          ? null
          : {
              link: linkId(previous, id, mode),
              typicalHours,
              p90Hours: typicalHours * 1.5,
              ownTime: null,
              tariffs: runTariffs?.[index - 1] ?? tariffs,
            },
      dwell: null,
      ...at[index],
    };
  });
  return {
    ...PROVENANCE,
    id,
    names: { zh: id, en: id },
    mode,
    corridor: 'test',
    carrier: null,
    calls,
    timetable: timetable(perWeek, departures, onDemand),
    cutOffHours: 0,
    equipment: ['dry', 'reefer', 'open_top', 'flat_rack'],
    dangerousGoods: 'accepted',
    maxGross20Tonnes: null,
    maxGross40Tonnes: null,
    capacityTeu: null,
    closedReason: null,
    note: null,
    ...own,
  };
}

function timetable(
  perWeek: number,
  departures: readonly Departure[] | undefined,
  onDemand: boolean,
): Timetable {
  if (onDemand) return { kind: 'on_demand' };
  return departures ? { kind: 'published', departures } : { kind: 'frequency', departuresPerWeek: perWeek };
}

/** `departure(0, '18:00')` leaves on Mondays at 18:00 local. */
export function departure(weekday: number, time: string, own: Partial<Departure> = {}): Departure {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { ...PROVENANCE, weekday, minuteOfDay: hour * 60 + minute, validFrom: null, validTo: null, ...own };
}

export function dwell(typicalHours: number, own: Partial<Dwell> = {}): Dwell {
  return {
    ...PROVENANCE,
    operation: 'border',
    typicalHours,
    p90Hours: typicalHours * 2,
    tariffs: [],
    ...own,
  };
}

/** Fits every terminal, takes no time and costs nothing unless told otherwise. */
export function hubRule(
  activity: HubActivity,
  own: Partial<Omit<HubRule, 'distanceKm'>> & { distanceKm?: number; hours?: number } = {},
): HubRule {
  const { hours = 0, distanceKm = 0, ...rest } = own;
  const scope = [
    rest.terminal ?? rest.kind ?? 'any',
    rest.fromMode ?? '',
    rest.toMode ?? '',
    rest.toTerminal ?? '',
  ];
  return {
    ...PROVENANCE,
    id: [activity, ...scope].join('.'),
    activity,
    loads: ['box'],
    terminal: null,
    kind: null,
    country: null,
    fromMode: null,
    toMode: null,
    toTerminal: null,
    distanceKm: km(distanceKm),
    typicalHours: hours,
    p90Hours: hours * 2,
    freeDays: 0,
    storageTariff: null,
    tariffs: [],
    note: null,
    ...rest,
  };
}

/** One billable row in CNY; null for an item whose price is unknown. */
export function tariff(
  id: TariffId,
  unitPrice: number | string | null,
  own: Partial<TariffItem> = {},
): TariffItem {
  const price = unitPrice === null ? null : String(unitPrice);
  return {
    ...PROVENANCE,
    status: unitPrice === null ? 'unknown' : 'published',
    tariff: id,
    charge: 'RAIL_THROUGH',
    basis: 'box',
    equipment: '*',
    unitPrice: price,
    currency: 'CNY',
    low: price,
    high: price,
    minimum: null,
    factors: [],
    course: { kind: 'flat', reason: null },
    validFrom: null,
    validTo: null,
    payer: 'shipper',
    payee: 'railway',
    note: null,
    ...own,
  };
}

export function parameter(id: string, value: number | string, own: Partial<Parameter> = {}): Parameter {
  const text = String(value);
  return {
    ...PROVENANCE,
    id,
    value: text,
    unit: 'factor',
    low: text,
    high: text,
    validFrom: null,
    validTo: null,
    note: null,
    ...own,
  };
}

export function emissionFactor(
  id: string,
  intensity: number,
  unit: EmissionFactor['unit'] = 'g/tkm',
): EmissionFactor {
  return { ...PROVENANCE, id, unit, intensity: exact(intensity) };
}

/** A strait at 2° N 102° E, 50 km wide. */
export const strait = (id: string, own: Partial<Strait> = {}): Strait => ({
  id,
  names: { zh: id, en: id },
  kind: 'strait',
  country: null,
  position: { lon: 102, lat: 2 },
  withinKm: 50,
  aliases: [],
  ...own,
});

/** Lets 50 TEU a day through, at once every day, of which others take nothing. */
export const capacity = (id: string, own: Partial<PlaceCapacity> = {}): PlaceCapacity => ({
  ...PROVENANCE,
  id,
  place: { kind: 'terminal', id },
  amount: 365 * 50,
  unit: 'TEU/year',
  hoursBetween: 24,
  others: { ...PROVENANCE, status: 'assumed', share: 0 },
  from: null,
  to: null,
  note: null,
  ...own,
});

export const event = (id: string, own: Partial<NetworkEvent> = {}): NetworkEvent => ({
  ...PROVENANCE,
  id,
  affected: { kind: 'mode', id: 'rail' },
  country: null,
  from: null,
  to: null,
  knownSince: null,
  effect: { kind: 'closed' },
  text: { zh: id, en: id },
  ...own,
});

export const advisory = (id: string, own: Partial<Advisory> = {}): Advisory => ({
  ...PROVENANCE,
  id,
  affected: { kind: 'country', id: 'RU' },
  topic: 'sanction',
  from: null,
  to: null,
  text: { zh: id, en: id },
  ...own,
});

export interface NetworkOptions {
  readonly terminals?: readonly Terminal[];
  readonly links?: readonly Link[];
  readonly services?: readonly Service[];
  /** Default: every terminal takes in, transfers and hands out at once and free. */
  readonly hubRules?: readonly HubRule[];
  readonly tariffs?: readonly TariffItem[];
  readonly tariffConditions?: Readonly<Record<TariffId, TariffCondition>>;
  readonly contractFreights?: ContractFreights;
  readonly surcharges?: readonly Surcharge[];
  readonly dangerRules?: readonly DangerRule[];
  readonly reeferPower?: readonly ReeferPowerRule[];
  readonly parameters?: readonly Parameter[];
  readonly equipmentFactors?: readonly EquipmentFactor[];
  readonly exchangeRates?: readonly ExchangeRate[];
  readonly priceSeries?: readonly PriceSeries[];
  readonly emissionFactors?: readonly EmissionFactor[];
  readonly places?: readonly Place[];
  readonly sources?: readonly Source[];
  readonly zones?: Readonly<Record<string, readonly ZoneOffset[]>>;
  readonly straits?: readonly Strait[];
  readonly capacities?: readonly PlaceCapacity[];
  readonly events?: readonly NetworkEvent[];
  readonly advisories?: readonly Advisory[];
  readonly clocksUntil?: BeijingDate | null;
}

/** Terminals, places and links that services need and nobody named are made up. */
export function network(options: NetworkOptions = {}): Network {
  const services = options.services ?? [];
  const links = withMissingLinks(options.links ?? [], services);
  const terminals = withMissingTerminals(options.terminals ?? [], links, services);
  return {
    id: 'test',
    names: { zh: 'test', en: 'test' },
    edition: '2026.11',
    priceDate: '2026-11-30' as BeijingDate,
    sources: keyed(options.sources ?? [SOURCE], (source) => source.id),
    places: keyed(options.places ?? placesOf(terminals), (place) => place.code),
    terminals: keyed(terminals, (item) => item.id),
    straits: keyed(options.straits ?? [], (item) => item.id),
    links: keyed(links, (item) => item.id),
    services: keyed(services, (item) => item.id),
    hubRules: options.hubRules ?? [hubRule('origin'), hubRule('transfer'), hubRule('destination')],
    tariffs: grouped(options.tariffs ?? [], (item) => item.tariff),
    tariffConditions: new Map(Object.entries(options.tariffConditions ?? {})),
    contractFreights: options.contractFreights ?? NO_CONTRACTS,
    surcharges: options.surcharges ?? [],
    dangerRules: options.dangerRules ?? [],
    reeferPower: options.reeferPower ?? [],
    equipmentFactors: options.equipmentFactors ?? [],
    parameters: grouped(withEngineKeys(options.parameters ?? [], NO_CAPITAL_COST), (item) => item.id),
    exchangeRates: options.exchangeRates ?? [],
    priceSeries: keyed(options.priceSeries ?? [], (series) => series.id),
    emissionFactors: keyed(
      withEngineKeys(options.emissionFactors ?? FACTORS, NO_HUB_EMISSIONS),
      (factor) => factor.id,
    ),
    capacities: options.capacities ?? [],
    events: options.events ?? [],
    advisories: options.advisories ?? [],
    zones: new Map(Object.entries({ ...ZONES, ...options.zones })),
    clocksUntil: options.clocksUntil ?? null,
  };
}

const SOURCE = source('test', { texts: sourceTexts('Yusuan', 'test') });

const FACTORS: readonly EmissionFactor[] = [
  emissionFactor('rail', 10),
  emissionFactor('sea', 50, 'g/teu-km'),
  emissionFactor('river', 25),
  emissionFactor('road', 75),
  emissionFactor('air', 700),
];

/** What every network holds; nothing unless told otherwise. */
const NO_CAPITAL_COST: readonly Parameter[] = Object.values(ENGINE_PARAMETERS).map(({ key, unit }) =>
  parameter(key, 0, { unit }),
);
const NO_HUB_EMISSIONS: readonly EmissionFactor[] = Object.values(ENGINE_EMISSION_FACTORS).map(
  ({ key, unit }) => emissionFactor(key, 0, unit),
);

/** With those of the usual entries whose keys are not among the given. */
const withEngineKeys = <Entry extends { readonly id: string }>(
  given: readonly Entry[],
  usual: readonly Entry[],
): readonly Entry[] => [...usual.filter(({ id }) => !given.some((own) => own.id === id)), ...given];

const ZONES: Readonly<Record<string, readonly ZoneOffset[]>> = {
  [BEIJING]: [{ fromUtcMinute: 0, offsetMinutes: 480 }],
  UTC: [{ fromUtcMinute: 0, offsetMinutes: 0 }],
};

const keyed = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [key(item), item]));

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function placesOf(terminals: readonly Terminal[]): Place[] {
  const places = new Map<string, Place>();
  for (const { place, names, country, position } of terminals) {
    if (!places.has(place)) places.set(place, { code: place, names, country, position, aliases: [] });
  }
  return [...places.values()];
}

function withMissingLinks(given: readonly Link[], services: readonly Service[]): Link[] {
  const all = new Map(given.map((item) => [item.id, item]));
  for (const { mode, calls } of services) {
    for (const [index, call] of calls.entries()) {
      const previous = calls[index - 1];
      if (!previous || !call.run || all.has(call.run.link)) continue;
      const made = link(previous.terminal, call.terminal, { mode, hours: call.run.typicalHours });
      all.set(call.run.link, { ...made, id: call.run.link });
    }
  }
  return [...all.values()];
}

function withMissingTerminals(
  given: readonly Terminal[],
  links: readonly Link[],
  services: readonly Service[],
): Terminal[] {
  const all = new Map(given.map((item) => [item.id, item]));
  const named = [
    ...links.flatMap((item) => [item.from, item.to]),
    ...services.flatMap((item) => item.calls.map((call) => call.terminal)),
  ];
  for (const id of named) if (!all.has(id)) all.set(id, terminal(id));
  return [...all.values()];
}
