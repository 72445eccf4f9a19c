import { COMMODITIES } from '../consignment/commodity.ts';
import { EQUIPMENT, EQUIPMENT_CODES } from '../consignment/equipment.ts';
import type { FigureRef } from '../contract/figure-ref.ts';
import type { AppliedFigure, BilledFigure, FigureCard, FormulaTerm } from '../contract/figures.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import type { Network } from '../network/network.ts';
import { gradeOf, type Status } from '../network/provenance.ts';
import type { EquipmentFactor, TariffItem } from '../network/tariff-item.ts';
import { entryOn } from '../tariff/dated.ts';
import { priceFactorOn } from '../tariff/parameter.ts';
import { matchRow } from '../tariff/rate.ts';
import { weakest } from '../tariff/status.ts';
import { parseDay } from '../units/calendar-day.ts';
import { multiply } from '../units/decimal.ts';
import type { BeijingDate } from '../units/instant.ts';
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
  const price = pricedBy(network, figure, billed?.boxFactor ?? null, billed?.item ?? null, date);
  const { status, source, year } = reading.provenance;
  const known = price?.status ?? status;
  const document = network.sources.get(source);
  return success({
    figure,
    names: reading.names,
    value: price?.value ?? reading.value,
    unit: price?.unit ?? reading.unit,
    low: price?.low ?? reading.low,
    high: price?.high ?? reading.high,
    year,
    status: known,
    grade: gradeOf(known),
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

/** The row that priced a billed line, and the factor that carried its price over to another box. */
interface Traced {
  readonly figure: FigureRef;
  readonly item: TariffItem | null;
  readonly boxFactor: EquipmentFactor | null;
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
  const [first] = rows;
  const goods = COMMODITIES.get(commodity);
  if (!box || !goods || day === null || !first) return null;
  const match = matchRow(
    network,
    rows,
    { mode: modeOf(network, tariff), basis },
    { equipment: EQUIPMENT[box], commodity: goods },
    day,
  );
  const item = match?.item ?? null;
  const boxFactor = match?.boxFactor ?? null;
  const isOwnRow = item !== null && boxFactor === null;
  const figure: FigureRef = isOwnRow
    ? tariffFigure(network, item)
    : { target: 'tariff', key: `${tariff}|${code}|${basis}|${box}`, field: 'unit_price' };
  return { figure, item, boxFactor, date: day };
}

/** The mode of the runs that a tariff bills; null for what is billed at hubs and stops. */
function modeOf(network: Network, tariff: string) {
  for (const { mode, calls } of network.services.values()) {
    if (calls.some(({ run }) => run?.tariffs.includes(tariff))) return mode;
  }
  return null;
}

interface Price {
  readonly value: string | null;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly status: Status;
  readonly terms: readonly FormulaTerm[];
}

/** A tariff price as billed: the list price times the box's factor and the row's parameters. */
function pricedBy(
  network: Network,
  figure: FigureRef,
  boxFactor: EquipmentFactor | null,
  billed: TariffItem | null,
  date: BeijingDate,
): Price | null {
  if (figure.target !== 'tariff' || figure.field !== 'unit_price') return null;
  const item = billed ?? entryOn(tariffRows(network, figure.key)?.rows ?? [], date)?.entry;
  if (!item) return null;
  const factors = item.factors.map((id) => priceFactorOn(network, id, date));
  const known = factors.filter((factor) => factor !== null);
  const unit = priceUnit(item);
  if (item.unitPrice === null || known.length < factors.length) {
    return { value: null, unit, low: null, high: null, status: 'unknown', terms: [] };
  }
  const list: FormulaTerm = {
    label: `${item.tariff} ${item.equipment}`,
    value: item.unitPrice,
    unit,
    figure: { ...tariffFigure(network, item), field: 'list_price' },
  };
  const boxTerm: readonly FormulaTerm[] = boxFactor
    ? [
        {
          label: boxFactor.equipment,
          value: boxFactor.factor,
          unit: 'factor',
          figure: equipmentFigure(boxFactor),
        },
      ]
    : [];
  const terms = known.map(({ parameter, multiplier }) => ({
    label: parameter.id,
    value: multiplier,
    unit: 'factor',
    figure: parameterFigure(network, parameter),
  }));
  const low = multiply(
    item.low ?? item.unitPrice,
    boxFactor?.low ?? '1',
    ...known.map((factor) => factor.low),
  );
  const high = multiply(
    item.high ?? item.unitPrice,
    boxFactor?.high ?? '1',
    ...known.map((factor) => factor.high),
  );
  return {
    value: multiply(item.unitPrice, boxFactor?.factor ?? '1', ...known.map((factor) => factor.multiplier)),
    unit,
    low,
    high,
    status: weakest(
      item.status,
      boxFactor?.status ?? 'official',
      ...known.map(({ parameter }) => parameter.status),
    ),
    terms: [list, ...boxTerm, ...terms],
  };
}
