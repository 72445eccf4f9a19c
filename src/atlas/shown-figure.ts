import { COMMODITIES } from '../consignment/commodity.ts';
import { EQUIPMENT, EQUIPMENT_CODES } from '../consignment/equipment.ts';
import type { BilledFigure, FormulaTerm } from '../contract/figures.ts';
import type { FigureRef } from '../figures/figure-ref.ts';
import type { NamedReading } from '../figures/figure-target.ts';
import { figureNamed, readFigure } from '../figures/read-figure.ts';
import { equipmentFigure } from '../figures/targets/equipment-factor.ts';
import { exchangeFigure } from '../figures/targets/exchange.ts';
import { parameterFigure } from '../figures/targets/parameter.ts';
import { levelFigure } from '../figures/targets/price-level.ts';
import { priceUnit, tariffFigure, tariffRowOn } from '../figures/targets/tariff.ts';
import type { Network } from '../network/network.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import type { Mode } from '../network/terminal.ts';
import { type Match, priceOfRow, type RowPrice } from '../tariff/price-of-row.ts';
import { matchRow } from '../tariff/rate.ts';
import { parseDay } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';

/** A figure as it is shown: a tariff price as the ledger bills it, any other as it stands in the network. */
export interface ShownFigure extends NamedReading {
  readonly figure: FigureRef;
  /** The day it is shown for. */
  readonly date: BeijingDate;
  /** The factors whose product it is; a single term for a figure taken from another, none for one that stands by itself. */
  readonly terms: readonly FormulaTerm[];
  /** The exchange rate that carries a foreign price over to yuan. */
  readonly conversion: FormulaTerm | null;
}

/** Null where the network has no such figure. A figure is shown for the price date, a billed price for its own day. */
export function shownFigure(network: Network, asked: FigureRef | BilledFigure): ShownFigure | null {
  const billed = asked.target === 'charge' ? traced(network, asked) : null;
  const figure = asked.target === 'charge' ? billed?.figure : asked;
  const date = billed?.date ?? network.priceDate;
  const reading = figure ? readFigure(network, figure, date) : null;
  if (!figure || !reading) return null;
  const match = billed?.match ?? listed(network, figure, date);
  return match
    ? { ...reading, figure, date, ...billedPrice(network, match, date) }
    : { ...reading, figure, date, terms: takenFrom(reading), conversion: null };
}

function takenFrom({ takenFrom: from, value, unit }: NamedReading): readonly FormulaTerm[] {
  return from === null || value === null ? [] : [{ label: from.key, value, unit, figure: figureNamed(from) }];
}

/** What priced a billed line, and on which day. */
interface Traced {
  readonly figure: FigureRef;
  readonly match: Match | null;
  readonly date: BeijingDate;
}

function traced(
  network: Network,
  { tariff, code, basis, equipment, commodity, date }: BilledFigure,
): Traced | null {
  const box = EQUIPMENT_CODES.find((known) => known === equipment);
  const day = parseDay(date);
  const rows = (network.tariffs.get(tariff) ?? []).filter(
    (row) => row.charge === code && row.basis === basis,
  );
  const goods = COMMODITIES.get(commodity);
  if (!box || !goods || day === null || rows.length === 0) return null;
  const match = matchRow(
    network,
    rows,
    { mode: modeOf(network, tariff), basis },
    { equipment: EQUIPMENT[box], commodity: goods },
    day,
  );
  const figure: FigureRef =
    match && match.boxFactor === null
      ? tariffFigure(network, match.item)
      : { target: 'tariff', key: `${tariff}|${code}|${basis}|${box}`, field: 'unit_price' };
  return { figure, match, date: day };
}

/** The mode of the runs that a tariff bills; null for what is billed at hubs and stops. */
function modeOf(network: Network, tariff: string): Mode | null {
  for (const { mode, calls } of network.services.values()) {
    if (calls.some(({ run }) => run?.tariffs.includes(tariff))) return mode;
  }
  return null;
}

/** The row of a billed price; null for any other figure, and for a box without a row. */
function listed(network: Network, { target, key, field }: FigureRef, date: BeijingDate): Match | null {
  const row = target === 'tariff' && field === 'unit_price' ? tariffRowOn(network, key, date) : null;
  return row && { item: row.entry, boxFactor: null, inForce: row.inForce };
}

type BilledPrice = Pick<
  ShownFigure,
  'value' | 'unit' | 'low' | 'high' | 'provenance' | 'validFrom' | 'validTo' | 'note' | 'terms' | 'conversion'
>;

function billedPrice(network: Network, match: Match, date: BeijingDate): BilledPrice {
  const { item } = match;
  const { source, year, validFrom, validTo, note } = item;
  const unit = priceUnit(item);
  const price = priceOfRow(network, match, date);
  const row = { unit, validFrom, validTo, note };
  if (price === null) {
    const provenance = { status: 'unknown', source, year } as const;
    return { ...row, value: null, low: null, high: null, provenance, terms: [], conversion: null };
  }
  const terms = termsOf(network, item, date, price);
  return {
    ...row,
    value: price.unitPrice,
    low: price.low,
    high: price.high,
    provenance: { status: price.status, source, year },
    terms: terms.length > 1 ? terms : [],
    conversion: conversionTerm(network, item, price),
  };
}

function termsOf(
  network: Network,
  item: TariffItem,
  date: BeijingDate,
  { listPrice, boxFactor, factors, move }: RowPrice,
): readonly FormulaTerm[] {
  const list: FormulaTerm = {
    label: `${item.tariff} ${item.equipment}`,
    value: listPrice,
    unit: priceUnit(item),
    figure: { ...tariffFigure(network, item), field: 'list_price' },
  };
  const box: readonly FormulaTerm[] = boxFactor
    ? [
        {
          label: boxFactor.equipment,
          value: boxFactor.factor,
          unit: 'factor',
          figure: equipmentFigure(boxFactor),
        },
      ]
    : [];
  const multipliers = factors.map(({ parameter, multiplier }) => ({
    label: parameter.id,
    value: multiplier,
    unit: 'factor',
    figure: parameterFigure(network, parameter),
  }));
  const moved: readonly FormulaTerm[] = move
    ? [
        {
          label: move.series,
          value: move.factor,
          unit: 'factor',
          figure: levelFigure(network, move.series, date),
        },
      ]
    : [];
  return [list, ...box, ...multipliers, ...moved];
}

function conversionTerm(
  network: Network,
  { currency }: TariffItem,
  { conversion: { cny, date } }: RowPrice,
): FormulaTerm | null {
  if (date === null) return null;
  const figure = exchangeFigure(network, { currency, date });
  return { label: currency, value: cny, unit: `CNY/${currency}`, figure };
}
