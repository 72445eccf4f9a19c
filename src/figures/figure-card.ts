import { COMMODITIES } from '../consignment/commodity.ts';
import { EQUIPMENT, EQUIPMENT_CODES } from '../consignment/equipment.ts';
import type { FigureRef } from '../contract/figure-ref.ts';
import type { AppliedFigure, BilledFigure, FigureCard, FormulaTerm } from '../contract/figures.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { startOfWrittenDay } from '../network/local-clock.ts';
import type { Network } from '../network/network.ts';
import { gradeOf, type Provenance } from '../network/provenance.ts';
import type { TariffItem } from '../network/tariff-item.ts';
import { entryOn } from '../tariff/dated.ts';
import { type Match, priceOfRow, type RowPrice } from '../tariff/price-of-row.ts';
import { matchRow } from '../tariff/rate.ts';
import { type BeijingDate, beijingDate } from '../units/instant.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { equipmentFigure, parameterFigure, tariffFigure } from './figure-key.ts';
import { tariffRows } from './figure-rows.ts';
import { figureUses } from './figure-uses.ts';
import { type FigureReading, priceUnit, readFigure } from './read-figure.ts';
import { sourceView } from './vouched.ts';

/**
 * Where a figure is from, on the network's price date; a billed price on the day it was billed. Fails with `O01` where
 * the network has no such figure.
 */
export function figureCard(
  network: Network,
  own: readonly AppliedFigure[],
  asked: FigureRef | BilledFigure,
): Result<FigureCard> {
  const billed = asked.target === 'charge' ? traced(network, asked) : null;
  const figure = asked.target === 'charge' ? billed?.figure : asked;
  const date = billed?.date ?? network.priceDate;
  const reading = figure ? readFigure(network, figure, date) : null;
  if (!figure || !reading) {
    const key = asked.target === 'charge' ? asked.tariff : asked.key;
    return failure([
      refuse('O01', 'figure', { key, field: asked.target === 'charge' ? asked.code : asked.field }),
    ]);
  }
  const price = billedPrice(network, figure, billed?.match ?? null, date);
  const { value, unit, low, high, provenance } = price ?? reading;
  const { status, source, year } = provenance;
  const document = network.sources.get(source);
  return success({
    figure,
    names: reading.names,
    value,
    unit,
    low,
    high,
    year,
    status,
    grade: gradeOf(status),
    validFrom: reading.validFrom,
    validTo: reading.validTo,
    note: reading.note,
    source: document ? sourceView(document) : null,
    own: own.find((applied) => standsFor(applied, figure)) ?? null,
    formula: price && price.terms.length > 1 ? price.terms : takenFrom(reading),
    usedBy: figureUses(network, figure),
  });
}

const takenFrom = ({ takenFrom: figure, value, unit }: FigureReading): readonly FormulaTerm[] | null =>
  figure === null || value === null ? null : [{ label: figure.key, value, unit, figure }];

/** Whether an own figure is the one a reference names; a key without a day names every row. */
function standsFor(applied: AppliedFigure, { target, key, field }: FigureRef): boolean {
  const isPrice = (of: string): boolean => of === 'unit_price' || of === 'list_price';
  const sameField = applied.field === field || (isPrice(applied.field) && isPrice(field));
  const sameKey =
    applied.key === key || key.startsWith(`${applied.key}|`) || applied.key.startsWith(`${key}|`);
  return applied.target === target && sameField && sameKey;
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
  const at = startOfWrittenDay(date);
  const rows = (network.tariffs.get(tariff) ?? []).filter(
    (row) => row.charge === code && row.basis === basis,
  );
  const goods = COMMODITIES.get(commodity);
  if (!box || !goods || at === null || rows.length === 0) return null;
  const day = beijingDate(at);
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
function modeOf(network: Network, tariff: string) {
  for (const { mode, calls } of network.services.values()) {
    if (calls.some(({ run }) => run?.tariffs.includes(tariff))) return mode;
  }
  return null;
}

/** A tariff price as it is billed, where it differs from what its row says. */
interface Billed {
  readonly value: string | null;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly provenance: Provenance;
  readonly terms: readonly FormulaTerm[];
}

/** Null for a figure that is no billed price, and for a box without a row. */
function billedPrice(
  network: Network,
  figure: FigureRef,
  traced: Match | null,
  date: BeijingDate,
): Billed | null {
  if (figure.target !== 'tariff' || figure.field !== 'unit_price') return null;
  const match = traced ?? rowOn(network, figure.key, date);
  if (!match) return null;
  const { item } = match;
  const price = priceOfRow(network, match, date);
  const unit = priceUnit(item);
  return price === null
    ? { value: null, unit, low: null, high: null, provenance: { ...item, status: 'unknown' }, terms: [] }
    : {
        value: price.unitPrice,
        unit,
        low: price.low,
        high: price.high,
        provenance: { ...item, status: price.status },
        terms: termsOf(network, item, price),
      };
}

function rowOn(network: Network, key: string, date: BeijingDate): Match | null {
  const found = entryOn(tariffRows(network, key)?.rows ?? [], date);
  return found && { item: found.entry, boxFactor: null, inForce: found.inForce };
}

function termsOf(
  network: Network,
  item: TariffItem,
  { listPrice, boxFactor, factors }: RowPrice,
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
  return [list, ...box, ...multipliers];
}
