import type { Consignment } from '../consignment/consignment.ts';
import type { Equipment } from '../consignment/equipment.ts';
import type { Network } from '../network/network.ts';
import type { TariffId } from '../network/service.ts';
import type { BeijingDate } from '../units/instant.ts';
import { priceChanges, pricePeriodOn } from './price-dates.ts';
import type { QuantityLine } from './quantity.ts';
import { type Rate, resolveRate } from './rate.ts';

/** What decides the rate of a line, apart from the day and the goods. */
export type RatedLine = Pick<QuantityLine, 'tariff' | 'charge' | 'basis' | 'mode'>;

/** What decides the rate of a line about a consignment: how much there is of it does not. */
export type PricedGoods = Pick<Consignment, 'equipment' | 'commodity'>;

/** A rate and, for the search, its decimals as numbers. */
export interface ListedRate {
  readonly rate: Rate;
  /** NaN when unknown. */
  readonly unitPrice: number;
  readonly minimum: number | null;
  readonly cnyPerUnitOfCurrency: number;
}

interface ListedLine {
  readonly line: RatedLine;
  /** By price period; a rate is resolved when first asked for. */
  readonly byPeriod: (ListedRate | undefined)[];
}

/** The rates of a network for one kind of goods, each resolved once for a line and a period of constant prices. */
export class PriceList {
  readonly #network: Network;
  readonly #goods: PricedGoods;
  readonly #changes: readonly BeijingDate[];
  readonly #lines = new Map<TariffId, ListedLine[]>();
  #day: { readonly date: BeijingDate; readonly period: number } | null = null;

  constructor(network: Network, goods: PricedGoods) {
    this.#network = network;
    this.#goods = goods;
    this.#changes = priceChanges(network);
  }

  rateOn(line: RatedLine, date: BeijingDate): ListedRate {
    const { byPeriod } = this.#listed(line);
    const period = this.#periodOn(date);
    const known = byPeriod[period];
    if (known) return known;
    const listed = listRate(resolveRate(this.#network, line, this.#goods, date));
    byPeriod[period] = listed;
    return listed;
  }

  /** A tariff has a handful of lines: to look through them takes less than to make a key. */
  #listed({ tariff, charge, basis, mode }: RatedLine): ListedLine {
    const lines = this.#lines.get(tariff) ?? [];
    for (const listed of lines) {
      const { line } = listed;
      if (line.charge === charge && line.basis === basis && line.mode === mode) return listed;
    }
    const listed: ListedLine = { line: { tariff, charge, basis, mode }, byPeriod: [] };
    if (lines.push(listed) === 1) this.#lines.set(tariff, lines);
    return listed;
  }

  /** Days are asked for in runs. */
  #periodOn(date: BeijingDate): number {
    if (this.#day?.date !== date) this.#day = { date, period: pricePeriodOn(this.#changes, date) };
    return this.#day.period;
  }
}

const listRate = (rate: Rate): ListedRate => ({
  rate,
  unitPrice: rate.unitPrice === null ? Number.NaN : Number(rate.unitPrice),
  minimum: rate.minimum === null ? null : Number(rate.minimum),
  cnyPerUnitOfCurrency: Number(rate.exchangeRate),
});

type WagonClass = PricedGoods['commodity']['wagonClass'];
type ListsOfGoods = WeakMap<Equipment, Map<WagonClass, PriceList>>;
const lists = new WeakMap<Network, ListsOfGoods>();

/** The price list of a network for goods, kept for the next consignment of their kind. */
export function priceListOf(network: Network, goods: PricedGoods): PriceList {
  const ofNetwork: ListsOfGoods = lists.get(network) ?? new WeakMap();
  lists.set(network, ofNetwork);
  const { equipment, commodity } = goods;
  const ofEquipment = ofNetwork.get(equipment) ?? new Map<WagonClass, PriceList>();
  ofNetwork.set(equipment, ofEquipment);
  const list = ofEquipment.get(commodity.wagonClass) ?? new PriceList(network, goods);
  ofEquipment.set(commodity.wagonClass, list);
  return list;
}
