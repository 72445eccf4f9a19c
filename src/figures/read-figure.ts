import type { FigureFields, FigureRef } from '../contract/figure-ref.ts';
import { timesAt } from '../network/call-times.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Link, RunTime } from '../network/link.ts';
import type { Network } from '../network/network.ts';
import type { Provenance } from '../network/provenance.ts';
import { tollIn } from '../network/province.ts';
import type { Service } from '../network/service.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import type { Names } from '../network/terminal.ts';
import { entryOn } from '../tariff/dated.ts';
import { decimalOf } from '../units/decimal.ts';
import type { BeijingDate } from '../units/instant.ts';
import { callOfKey } from './figure-key.ts';
import { equipmentRows, exchangeRows, parameterRows, tariffRows } from './figure-rows.ts';

/** A figure as it stands in the network. */
export interface FigureReading {
  readonly names: Names | null;
  /** Decimal text; null when unknown. */
  readonly value: string | null;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly provenance: Provenance;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: string;
  /** The figure it takes its value from; null where it has its own. */
  readonly takenFrom: FigureRef | null;
}

/**
 * Reads the figure that a reference names: of several dated rows the one in force on `date`. Null where the network
 * has no such figure, such as the way back of a link run one way, or departures a week of a printed timetable.
 */
export function readFigure(network: Network, figure: FigureRef, date: BeijingDate): FigureReading | null {
  const { target, key, field } = figure;
  switch (target) {
    case 'tariff':
      return readTariff(network, key, field, date);
    case 'parameter':
      return field === 'value' ? readParameter(network, key, date) : null;
    case 'exchange':
      return field === 'cny' ? readExchange(network, key, date) : null;
    case 'equipment_factor': {
      const [row] = field === 'factor' ? equipmentRows(network, key) : [];
      return row ? { ...plain(row.factor, 'factor', row), low: row.low, high: row.high } : null;
    }
    case 'emission_factor': {
      const factor = field === 'value' ? network.emissionFactors.get(key) : undefined;
      if (!factor) return null;
      const { low, value, high } = factor.intensity;
      return { ...plain(decimalOf(value), factor.unit, factor), low: decimalOf(low), high: decimalOf(high) };
    }
    case 'link': {
      const link = network.links.get(key);
      return link ? readLink(network, link, field) : null;
    }
    case 'service': {
      const service = network.services.get(key);
      return service ? readService(service, field) : null;
    }
    case 'hub_operation': {
      const rule = network.hubRules.find(({ id }) => id === key);
      return rule ? readHubRule(rule, field) : null;
    }
    case 'call':
      return readCall(network, key, field);
  }
}

const plain = (value: string | null, unit: string, provenance: Provenance): FigureReading => ({
  names: null,
  value,
  unit,
  low: null,
  high: null,
  provenance,
  validFrom: null,
  validTo: null,
  note: '',
  takenFrom: null,
});

const numeric = (value: number | null, unit: string, provenance: Provenance): FigureReading =>
  plain(value === null ? null : decimalOf(value), unit, provenance);

/** The unit of a tariff's price. */
export const priceUnit = ({ currency, basis }: TariffItem): string => `${currency}/${basis}`;

function readTariff(network: Network, key: string, field: string, date: BeijingDate): FigureReading | null {
  const found = tariffRows(network, key);
  if (!found) return null;
  const row = entryOn(found.rows, date)?.entry;
  const dates = { validFrom: row?.validFrom ?? null, validTo: row?.validTo ?? null, note: row?.note ?? '' };
  switch (field) {
    case 'unit_price':
    case 'list_price':
      if (row) {
        return { ...plain(row.unitPrice, priceUnit(row), row), low: row.low, high: row.high, ...dates };
      }
      return field === 'unit_price'
        ? plain(null, priceUnit(found.alike), { ...found.alike, status: 'unknown' })
        : null;
    case 'minimum':
      return row ? { ...plain(row.minimum, row.currency, row), ...dates } : null;
    default:
      return null;
  }
}

function readParameter(network: Network, key: string, date: BeijingDate): FigureReading | null {
  const row = entryOn(parameterRows(network, key), date)?.entry;
  if (!row) return null;
  const { low, high, validFrom, validTo, note } = row;
  return { ...plain(row.value, row.unit, row), low, high, validFrom, validTo, note };
}

function readExchange(network: Network, key: string, date: BeijingDate): FigureReading | null {
  const rows = exchangeRows(network, key).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const row = rows.findLast((rate) => rate.date <= date) ?? rows[0];
  return row ? { ...plain(row.cny, `CNY/${row.currency}`, row), validFrom: row.date } : null;
}

function readLink(network: Network, link: Link, field: string): FigureReading | null {
  const end = (id: string): Names => network.terminals.get(id)?.names ?? { zh: id, en: id };
  const from = end(link.from);
  const to = end(link.to);
  const names = { zh: `${from.zh}—${to.zh}`, en: `${from.en} – ${to.en}` };
  const run = (time: RunTime | null, pick: (time: RunTime) => number): FigureReading | null =>
    time && { ...numeric(pick(time), 'h', time), names };
  const km = (value: number): FigureReading => ({ ...numeric(value, 'km', link), names });
  switch (field) {
    case 'distance_km':
      return km(link.distanceKm);
    case 'tariff_km':
      return km(link.tariffKm);
    case 'toll_km_chongqing':
      return km(link.tollKmChongqing);
    case 'hours_typical':
      return run(link.out, (time) => time.typicalHours);
    case 'hours_p90':
      return run(link.out, (time) => time.p90Hours);
    case 'back_hours_typical':
      return run(link.back, (time) => time.typicalHours);
    case 'back_hours_p90':
      return run(link.back, (time) => time.p90Hours);
    default: {
      const crossed = link.tollKmByProvince.find(({ province }) => field === tollIn(province));
      return crossed ? km(crossed.km) : null;
    }
  }
}

function readService(service: Service, field: string): FigureReading | null {
  const { names, timetable, note } = service;
  const own = (value: number | null, unit: string): FigureReading => ({
    ...numeric(value, unit, service),
    names,
    note,
  });
  switch (field) {
    case 'departures_per_week':
      return timetable.kind === 'frequency' ? own(timetable.departuresPerWeek, 'per_week') : null;
    case 'cut_off_hours':
      return own(service.cutOffHours, 'h');
    case 'capacity_teu':
      return own(service.capacityTeu, 'TEU');
    case 'max_gross_20_t':
      return own(service.maxGross20Tonnes, 't');
    case 'max_gross_40_t':
      return own(service.maxGross40Tonnes, 't');
    default:
      return null;
  }
}

function readHubRule(rule: HubRule, field: string): FigureReading | null {
  const own = (value: number, unit: string): FigureReading => ({
    ...numeric(value, unit, rule),
    note: rule.note,
  });
  switch (field) {
    case 'distance_km':
      return own(rule.distanceKm, 'km');
    case 'hours_typical':
      return own(rule.typicalHours, 'h');
    case 'hours_p90':
      return own(rule.p90Hours, 'h');
    case 'free_days':
      return own(rule.freeDays, 'd');
    default:
      return null;
  }
}

function readCall(network: Network, key: string, field: string): FigureReading | null {
  const { service: id, position } = callOfKey(key);
  const service = network.services.get(id);
  const time = service && timesAt(network, service, position).find(({ kind }) => field.startsWith(kind));
  if (!service || !time) return null;
  const nameOf = (terminal: string, language: keyof Names): string =>
    network.terminals.get(terminal)?.names[language] ?? terminal;
  const names = (language: keyof Names): string =>
    [service.names[language], ...new Set([time.from, time.to].map((end) => nameOf(end, language)))].join(
      ' · ',
    );
  return {
    ...numeric(field.endsWith('typical') ? time.typicalHours : time.p90Hours, 'h', time),
    names: { zh: names('zh'), en: names('en') },
    takenFrom: time.link && {
      target: 'link',
      key: time.link.id,
      field: linkField(time.link.direction, field),
    },
  };
}

const linkField = (direction: 'out' | 'back', field: string): FigureFields['link'] => {
  const isTypical = field.endsWith('typical');
  if (direction === 'out') return isTypical ? 'hours_typical' : 'hours_p90';
  return isTypical ? 'back_hours_typical' : 'back_hours_p90';
};
