import type { FigureField, FigureTarget } from '../contract/figure-ref.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { EmissionFactor, Link, RunTime } from '../network/link.ts';
import type { ExchangeRate, Network, Parameter } from '../network/network.ts';
import { usesOf } from '../network/network-uses.ts';
import type { Provenance } from '../network/provenance.ts';
import { provinceOfToll } from '../network/province.ts';
import type { Call, Service } from '../network/service.ts';
import type { EquipmentFactor, TariffItem } from '../network/tariff-item.ts';
import { km } from '../units/distance.ts';
import { exact } from '../units/range.ts';
import { callOfKey } from './figure-key.ts';
import { equipmentRows, exchangeRows, parameterRows, tariffRows } from './figure-rows.ts';
import type { CheckedFigure } from './own-figure-checks.ts';

/** The parts of a network that own figures change, copied so that they can be. */
interface Draft {
  readonly base: Network;
  readonly tariffs: Map<string, readonly TariffItem[]>;
  readonly parameters: Map<string, readonly Parameter[]>;
  exchangeRates: readonly ExchangeRate[];
  equipmentFactors: readonly EquipmentFactor[];
  readonly emissionFactors: Map<string, EmissionFactor>;
  readonly links: Map<string, Link>;
  readonly services: Map<string, Service>;
  hubRules: readonly HubRule[];
}

/**
 * Lays checked figures over a network, which stays as it is. A row's status and source become own with its price or
 * main figure; a limit or minimum beside it leaves them.
 */
export function overlay(base: Network, figures: readonly CheckedFigure[]): Network {
  const draft: Draft = {
    base,
    tariffs: new Map(base.tariffs),
    parameters: new Map(base.parameters),
    exchangeRates: base.exchangeRates,
    equipmentFactors: base.equipmentFactors,
    emissionFactors: new Map(base.emissionFactors),
    links: new Map(base.links),
    services: new Map(base.services),
    hubRules: base.hubRules,
  };
  for (const figure of figures.toSorted((a, b) => Number(isP90(a)) - Number(isP90(b)))) {
    APPLY[figure.figure.target](draft, figure);
  }
  const { base: _, ...changed } = draft;
  return { ...base, ...changed };
}

/** A 90th percentile given beside a typical time outranks the one that time takes along. */
const isP90 = ({ figure }: CheckedFigure): boolean => figure.field.endsWith('hours_p90');

const vouchedFor = ({ figure: { date } }: CheckedFigure): Provenance => ({
  status: 'contract',
  source: 'own',
  year: Number(date.slice(0, 4)),
});

type Apply = (draft: Draft, own: CheckedFigure) => void;

const APPLY: Readonly<Record<FigureTarget, Apply>> = {
  tariff: applyTariff,
  parameter: applyParameter,
  exchange(draft, own) {
    const changed = (row: ExchangeRate) => ({ ...row, cny: own.value, ...vouchedFor(own) });
    draft.exchangeRates = swap(draft.exchangeRates, exchangeRows(draft, own.figure.key), changed);
  },
  equipment_factor(draft, own) {
    const { value } = own;
    const changed = (row: EquipmentFactor) => ({
      ...row,
      factor: value,
      low: value,
      high: value,
      ...vouchedFor(own),
    });
    draft.equipmentFactors = swap(draft.equipmentFactors, equipmentRows(draft, own.figure.key), changed);
  },
  emission_factor(draft, own) {
    const factor = draft.emissionFactors.get(own.figure.key);
    if (!factor) return;
    draft.emissionFactors.set(factor.id, {
      ...factor,
      intensity: exact(Number(own.value)),
      ...vouchedFor(own),
    });
  },
  link: applyLink,
  service(draft, own) {
    const service = draft.services.get(own.figure.key);
    if (service) draft.services.set(service.id, changedService(service, own));
  },
  hub_operation(draft, own) {
    draft.hubRules = draft.hubRules.map((rule) =>
      rule.id === own.figure.key ? changedRule(rule, own) : rule,
    );
  },
  call(draft, own) {
    const { service: id, position } = callOfKey(own.figure.key);
    const service = draft.services.get(id);
    if (!service) return;
    const calls = service.calls.map((call, index) => (index === position ? changedCall(call, own) : call));
    draft.services.set(id, { ...service, calls });
  },
};

const swap = <Row>(all: readonly Row[], named: readonly Row[], changed: (row: Row) => Row): readonly Row[] =>
  all.map((row) => (named.includes(row) ? changed(row) : row));

function applyParameter(draft: Draft, own: CheckedFigure): void {
  const rows = parameterRows(draft, own.figure.key);
  const [first] = rows;
  if (!first) return;
  const { value, figure } = own;
  const note = figure.note || first.note;
  const changed = (row: Parameter) => ({ ...row, value, low: value, high: value, note, ...vouchedFor(own) });
  draft.parameters.set(first.id, swap(draft.parameters.get(first.id) ?? [], rows, changed));
}

function applyTariff(draft: Draft, own: CheckedFigure): void {
  const found = tariffRows(draft, own.figure.key);
  if (!found) return;
  const { tariff, rows, alike, equipment } = found;
  const all = draft.tariffs.get(tariff) ?? [];
  if (rows.length > 0) {
    draft.tariffs.set(
      tariff,
      swap(all, rows, (row) => changedItem(row, own)),
    );
  } else {
    const added = { ...alike, equipment, minimum: null, validFrom: null, validTo: null };
    draft.tariffs.set(tariff, [...all, changedItem(added, own)]);
  }
}

function changedItem(item: TariffItem, own: CheckedFigure): TariffItem {
  const { value, currency, figure } = own;
  if (figure.field === 'minimum') return { ...item, minimum: value };
  return {
    ...item,
    unitPrice: value,
    currency: currency ?? item.currency,
    low: null,
    high: null,
    factors: figure.field === 'list_price' ? item.factors : [],
    note: figure.note || item.note,
    ...vouchedFor(own),
  };
}

function applyLink(draft: Draft, own: CheckedFigure): void {
  const link = draft.links.get(own.figure.key);
  if (!link) return;
  const changed = changedLink(link, own);
  draft.links.set(link.id, changed);
  for (const {
    service: { id },
  } of usesOf(draft.base).runsOver.get(link.id) ?? []) {
    const service = draft.services.get(id);
    if (service) draft.services.set(id, withTimesOf(service, changed));
  }
}

function changedLink(link: Link, own: CheckedFigure): Link {
  const value = Number(own.value);
  const crossed = provinceOfToll(own.figure.field);
  if (crossed !== null) {
    const tollKmByProvince = link.tollKmByProvince.map((part) =>
      part.province === crossed ? { ...part, km: km(value) } : part,
    );
    return { ...link, tollKmByProvince };
  }
  switch (own.figure.field) {
    case 'distance_km':
      return { ...link, distanceKm: km(value), ...vouchedFor(own) };
    case 'tariff_km':
      return { ...link, tariffKm: km(value) };
    case 'toll_km_chongqing':
      return { ...link, tollKmChongqing: km(value) };
    case 'hours_typical':
    case 'hours_p90':
      return { ...link, out: changedTime(link.out, own) };
    default:
      return { ...link, back: link.back && changedTime(link.back, own) };
  }
}

const changedTime = (time: RunTime, own: CheckedFigure): RunTime => ({
  ...withHours(time, own.figure.field, Number(own.value)),
  ...vouchedFor(own),
});

/** A typical time takes its 90th percentile along in the ratio they had. */
function withHours<T extends Pick<RunTime, 'typicalHours' | 'p90Hours'>>(
  time: T,
  field: FigureField,
  hours: number,
): T {
  if (field.endsWith('hours_p90')) return { ...time, p90Hours: hours };
  const ratio = time.typicalHours > 0 ? time.p90Hours / time.typicalHours : 1;
  return { ...time, typicalHours: hours, p90Hours: Math.round(hours * ratio * 100) / 100 };
}

/** Runs that take their time from a link go on to do so; those with a time of their own keep it. */
function withTimesOf(service: Service, link: Link): Service {
  const calls = service.calls.map((call, position) => {
    const { run } = call;
    if (run?.link !== link.id || run.ownTime) return call;
    const now = service.calls[position - 1]?.terminal === link.from ? link.out : link.back;
    if (!now) return call;
    return { ...call, run: { ...run, typicalHours: now.typicalHours, p90Hours: now.p90Hours } };
  });
  return { ...service, calls };
}

function changedService(service: Service, own: CheckedFigure): Service {
  const value = Number(own.value);
  switch (own.figure.field) {
    case 'departures_per_week':
      return { ...service, timetable: { kind: 'frequency', departuresPerWeek: value }, ...vouchedFor(own) };
    case 'cut_off_hours':
      return { ...service, cutOffHours: value };
    case 'capacity_teu':
      return { ...service, capacityTeu: value };
    case 'max_gross_20_t':
      return { ...service, maxGross20Tonnes: value };
    default:
      return { ...service, maxGross40Tonnes: value };
  }
}

function changedCall(call: Call, own: CheckedFigure): Call {
  const { field, value } = { field: own.figure.field, value: Number(own.value) };
  const { run, dwell } = call;
  if (field.startsWith('run')) {
    return { ...call, run: run && { ...withHours(run, field, value), ownTime: vouchedFor(own) } };
  }
  return { ...call, dwell: dwell && { ...withHours(dwell, field, value), ...vouchedFor(own) } };
}

function changedRule(rule: HubRule, own: CheckedFigure): HubRule {
  const value = Number(own.value);
  switch (own.figure.field) {
    case 'distance_km':
      return { ...rule, distanceKm: km(value) };
    case 'free_days':
      return { ...rule, freeDays: value };
    default:
      return { ...withHours(rule, own.figure.field, value), ...vouchedFor(own) };
  }
}
