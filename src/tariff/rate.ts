import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import type { FlatReason } from '../network/price-series.ts';
import type { SourceId, Status } from '../network/provenance.ts';
import { BOX_BASES, type Party, type TariffItem } from '../network/tariff-item.ts';
import type { Names } from '../network/terminal.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Currency } from '../units/money.ts';
import { type Dated, entryOn } from './dated.ts';
import type { HeldPoint } from './level-on.ts';
import type { PriceMove } from './price-move.ts';
import { type Match, priceOfRow, type RowPrice } from './price-of-row.ts';
import type { QuantityLine } from './quantity.ts';

/** What one unit of a line's basis costs on a day, for one kind of box. */
export interface Rate {
  /** Tariff price before factors, decimal text in `currency`; null when unknown. */
  readonly listPrice: string | null;
  /** The price billed: list price times equipment factor, price factors and the move of its series. */
  readonly unitPrice: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly minimum: string | null;
  readonly currency: Currency;
  readonly exchangeRate: string;
  readonly factors: readonly { readonly parameter: string; readonly value: string; readonly unit: string }[];
  /** How the price has moved since the day of its own figure; null where it stays or is unknown. */
  readonly move: Pick<PriceMove, 'series' | 'pricedOn' | 'factor' | 'held'> | null;
  /** Why it stays; null where it moves, or nobody says. */
  readonly flat: FlatReason | null;
  /** The exchange rate that stands for the day, which lies before or after all that are known; null else. */
  readonly rateHeld: HeldPoint | null;
  readonly payer: Party;
  readonly payee: Party;
  readonly status: Status;
  readonly source: SourceId;
  readonly validTo: BeijingDate | null;
  /** What the tariff says of the row. */
  readonly note: Names | null;
  /** The validity that the day lies outside of, so that the status is no better than assumed; null in force. */
  readonly outOfForce: Dated | null;
}

/** Dry boxes priced by the length row as it stands. */
const STANDARD = new Set(['20GP', '40GP', '40HQ']);

/**
 * Resolves what a quantity line costs per unit on `date`. A row for the box itself outranks a row for its
 * length, that one a row for any box; a wagon's row may be for the price class of its goods. Carriage of a box that is
 * no standard dry one is priced from the 40 ft row through its equipment factor; without a factor the price is
 * unknown, and stays unknown.
 */
export function resolveRate(
  network: Network,
  line: Pick<QuantityLine, 'tariff' | 'charge' | 'basis' | 'mode'>,
  goods: Pick<Consignment, 'equipment' | 'commodity'>,
  date: BeijingDate,
): Rate {
  const rows = (network.tariffs.get(line.tariff) ?? []).filter(
    (item) => item.charge === line.charge && item.basis === line.basis,
  );
  const match = matchRow(network, rows, line, goods, date);
  if (!match) return unknownRate(rows[0]);
  const { item } = match;
  const price = priceOfRow(network, match, date);
  if (!price) return unknownRate(item);
  return {
    listPrice: price.listPrice,
    unitPrice: price.unitPrice,
    low: price.low,
    high: price.high,
    minimum: item.minimum,
    currency: item.currency,
    exchangeRate: price.conversion.cny,
    factors: factorsOf(price),
    move: price.move && moveOf(price.move),
    flat: item.course.kind === 'flat' ? item.course.reason : null,
    rateHeld: price.conversion.held,
    payer: item.payer,
    payee: item.payee,
    status: price.status,
    source: item.source,
    validTo: item.validTo,
    note: item.note,
    outOfForce: price.outOfForce && validityOf(price.outOfForce),
  };
}

const validityOf = ({ validFrom, validTo }: Dated): Dated => ({ validFrom, validTo });

const moveOf = ({ series, pricedOn, factor, held }: PriceMove) => ({
  series,
  pricedOn,
  factor,
  held,
});

const factorsOf = ({ boxFactor, factors }: RowPrice): Rate['factors'] => [
  ...(boxFactor
    ? [
        {
          parameter: `equipment.${boxFactor.mode}.${boxFactor.equipment}`,
          value: boxFactor.factor,
          unit: 'factor',
        },
      ]
    : []),
  ...factors.map(({ parameter: { id, value, unit } }) => ({ parameter: id, value, unit })),
];

/** The one of a line's rows that prices the goods on a day; null where none does. */
export function matchRow(
  network: Network,
  rows: readonly TariffItem[],
  line: Pick<QuantityLine, 'mode' | 'basis'>,
  goods: Pick<Consignment, 'equipment' | 'commodity'>,
  date: BeijingDate,
): Match | null {
  const { code, load } = goods.equipment;
  const on = (cell: string) =>
    entryOn(
      rows.filter((row) => row.equipment === cell),
      date,
    );
  for (const cell of cellsFor(goods, line)) {
    const direct = on(cell);
    if (direct) return { item: direct.entry, boxFactor: null, inForce: direct.inForce };
  }
  if (load !== 'box') return null;
  const boxFactor = network.equipmentFactors.find(
    (factor) => factor.mode === line.mode && factor.equipment === code,
  );
  const quoted = on('40');
  return boxFactor && quoted ? { item: quoted.entry, boxFactor, inForce: quoted.inForce } : null;
}

/** The equipment cells whose rows price goods, the narrowest first. */
function cellsFor(
  { equipment, commodity }: Pick<Consignment, 'equipment' | 'commodity'>,
  { mode, basis }: Pick<QuantityLine, 'mode' | 'basis'>,
): readonly string[] {
  const any = equipment.load !== 'box' && BOX_BASES.has(basis) ? [] : ['*'];
  switch (equipment.load) {
    case 'box': {
      const length = equipment.lengthFt === 20 ? '20' : '40';
      const isPricedByLength = mode === null || STANDARD.has(equipment.code);
      return [equipment.code, ...(isPricedByLength ? [length] : []), ...any];
    }
    case 'wagon':
      return [`WAGON${commodity.wagonClass ?? ''}`, 'WAGON', ...any];
    case 'lcl':
    case 'car':
      return [equipment.code, ...any];
  }
}

const unknownRate = (item: TariffItem | undefined): Rate => ({
  listPrice: null,
  unitPrice: null,
  low: null,
  high: null,
  minimum: null,
  currency: item?.currency ?? 'CNY',
  exchangeRate: '1',
  factors: [],
  move: null,
  flat: null,
  rateHeld: null,
  payer: item?.payer ?? 'shipper',
  payee: item?.payee ?? 'carrier',
  status: 'unknown',
  source: item?.source ?? '',
  validTo: null,
  note: item?.note ?? null,
  outOfForce: null,
});
