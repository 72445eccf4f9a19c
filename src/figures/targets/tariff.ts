import { EQUIPMENT_CODES } from '../../consignment/equipment.ts';
import { sameInBoth } from '../../network/bilingual.ts';
import type { Network } from '../../network/network.ts';
import type { PriceCourse } from '../../network/price-series.ts';
import type { TariffItem } from '../../network/tariff-item.ts';
import { entryOn } from '../../tariff/dated.ts';
import { priceOfRow } from '../../tariff/price-of-row.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { datedKey, joinKey, keyParts } from '../figure-key.ts';
import {
  defineTarget,
  type FigureBounds,
  type FigureReading,
  plainReading,
  type Replacement,
} from '../figure-target.ts';
import { swapRows } from '../network-draft.ts';
import { usesOfTariffs } from '../tariff-uses.ts';

const ANY_PRICE: FigureBounds = { least: 0, most: 1_000_000_000 };

/** A row of a tariff as it stands on a day. */
interface Row {
  readonly item: TariffItem;
  /** False of the row that a box without one of its own would get. */
  readonly isListed: boolean;
  readonly inForce: boolean;
  readonly date: BeijingDate;
}

/**
 * A price without a day names the price for its box on every date. `unit_price` is the price billed, no factor
 * applied to it; `list_price` goes on to be multiplied by the row's factors. An equipment code that has no row of
 * its own gets one.
 */
export const tariff = defineTarget({
  keyForm: 'tariff|charge|basis|equipment[|valid_from]',
  find(network, key, date): Row | null {
    const named = rowsNamed(network, key);
    if (!named) return null;
    const found = entryOn(named.rows, date);
    return found
      ? { item: found.entry, isListed: true, inForce: found.inForce, date }
      : { item: named.blank, isListed: false, inForce: true, date };
  },
  names: () => null,
  change(draft, key, change) {
    const named = rowsNamed(draft, key);
    if (!named) return 0;
    const { tariff: id, rows, blank } = named;
    const all = draft.tariffs.get(id) ?? [];
    const changed = (item: TariffItem, isListed: boolean): TariffItem =>
      change({ item, isListed, inForce: true, date: draft.base.priceDate }).item;
    draft.tariffs.set(
      id,
      rows.length > 0 ? swapRows(all, rows, (item) => changed(item, true)) : [...all, changed(blank, false)],
    );
    return Math.max(1, rows.length);
  },
  uses: (network, key) => usesOfTariffs(network, keyParts(key).slice(0, 1)),
  entries: [
    {
      field: 'unit_price',
      bounds: ANY_PRICE,
      isPrice: true,
      place: 'price',
      read: ({ item, inForce, date }, network) => billedReading(network, item, inForce, date),
      write: (row, by) => ({
        ...row,
        item: { ...withPrice(row.item, by), factors: [], course: courseFrom(row.item, by) },
      }),
    },
    {
      field: 'list_price',
      bounds: ANY_PRICE,
      isPrice: true,
      place: 'price',
      read: ({ item, isListed }) => (isListed ? listReading(item) : null),
      write: (row, by) => ({ ...row, item: withPrice(row.item, by) }),
    },
    {
      field: 'minimum',
      bounds: ANY_PRICE,
      read: ({ item, isListed }) =>
        isListed ? { ...plainReading(item.minimum, item.currency, item), ...datesOf(item) } : null,
      write: (row, { value }) => ({ ...row, item: { ...row.item, minimum: value } }),
    },
  ],
});

/** The unit of a tariff's price. */
export const priceUnit = ({ currency, basis }: TariffItem): string => `${currency}/${basis}`;

const datesOf = ({ validFrom, validTo, note }: TariffItem) => ({ validFrom, validTo, note });

const listReading = (item: TariffItem): FigureReading => ({
  ...plainReading(item.unitPrice, priceUnit(item), item),
  low: item.low,
  high: item.high,
  ...datesOf(item),
});

function billedReading(
  network: Network,
  item: TariffItem,
  inForce: boolean,
  date: BeijingDate,
): FigureReading {
  const price = priceOfRow(network, { item, boxFactor: null, inForce }, date);
  const { unitPrice, low, high, status } = price ?? UNKNOWN_PRICE;
  return {
    ...plainReading(unitPrice, priceUnit(item), { ...item, status }),
    low,
    high,
    ...datesOf(item),
  };
}

const UNKNOWN_PRICE = { unitPrice: null, low: null, high: null, status: 'unknown' } as const;

const withPrice = (
  item: TariffItem,
  { value, currency, note, range, provenance }: Replacement,
): TariffItem => ({
  ...item,
  unitPrice: value,
  currency: currency ?? item.currency,
  low: range?.low ?? null,
  high: range?.high ?? null,
  note: note === '' ? item.note : sameInBoth(note),
  ...provenance,
});

/** What is given as billed stays as given, unless it is said from when on it moves as the row did. */
const courseFrom = ({ course }: TariffItem, { movesFrom }: Replacement): PriceCourse =>
  course.kind === 'follows' && movesFrom !== null
    ? { ...course, pricedOn: movesFrom }
    : { kind: 'flat', reason: null };

const isSamePrice = (a: TariffItem, b: TariffItem): boolean =>
  a.charge === b.charge && a.basis === b.basis && a.equipment === b.equipment;

/** Names the price of one row. */
export function tariffFigure(network: Network, item: TariffItem) {
  const rows = (network.tariffs.get(item.tariff) ?? []).filter((row) => isSamePrice(row, item));
  const key = joinKey(item.tariff, item.charge, item.basis, item.equipment);
  return { target: 'tariff', key: datedKey(key, item.validFrom, rows.length), field: 'unit_price' } as const;
}

/** The row that a key names as of a day, in force or the nearest to it; null where it names none. */
export const tariffRowOn = (network: Network, key: string, date: BeijingDate) =>
  entryOn(rowsNamed(network, key)?.rows ?? [], date);

interface NamedRows {
  readonly tariff: string;
  /** Of the box named, in the order of the data; empty where the box has no row of its own yet. */
  readonly rows: readonly TariffItem[];
  /** The row such a box would get, after one of the same charge and basis. */
  readonly blank: TariffItem;
}

/** Null for a tariff, charge and basis that nothing is billed by, a box that nobody builds, or a day without a row. */
function rowsNamed({ tariffs }: Pick<Network, 'tariffs'>, key: string): NamedRows | null {
  const [tariff = '', charge, basis, equipment = '', validFrom] = keyParts(key);
  const billed = (tariffs.get(tariff) ?? []).filter((row) => row.charge === charge && row.basis === basis);
  const [alike] = billed;
  const ofBox = billed.filter((row) => row.equipment === equipment);
  const rows = ofBox.filter((row) => validFrom === undefined || (row.validFrom ?? '') === validFrom);
  const isBox = ofBox.length > 0 || EQUIPMENT_CODES.some((code) => code === equipment);
  if (!alike || !isBox || (rows.length === 0 && validFrom !== undefined)) return null;
  return { tariff, rows, blank: { ...alike, ...UNPRICED, equipment } };
}

const UNPRICED = {
  unitPrice: null,
  low: null,
  high: null,
  minimum: null,
  validFrom: null,
  validTo: null,
  note: null,
  status: 'unknown',
} as const;
