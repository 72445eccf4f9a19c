import type { Consignment } from '../consignment/consignment.ts';
import { ALWAYS_DUE, type Packing, type TariffCondition } from '../network/conditions/tariff-condition.ts';
import { type Trade, tradeBetween } from '../network/conditions/trade.ts';
import type { ContractFreight } from '../network/contract-freight.ts';
import { entryOf } from '../network/entry-of.ts';
import type { Network } from '../network/network.ts';
import type { TariffId } from '../network/service.ts';
import { present } from '../units/present.ts';
import type { QuantityLine } from './quantity.ts';
import { chosenFreight, isDueUnder, type LineContract } from './ride-contract.ts';

/** Asked of a line, or of what names its tariff. */
export type Due = (line: Pick<QuantityLine, 'tariff' | 'contract'>) => boolean;

/** Whether a consignment crosses a customs frontier between its ends; all terminals of an end lie in one country. */
export function tradeOf(
  network: Network,
  { origins, destinations }: Pick<Consignment, 'origins' | 'destinations'>,
): Trade {
  const countryOf = (end: readonly string[]): string =>
    entryOf(network.terminals, present(end[0]), 'terminal').country;
  return tradeBetween(countryOf(origins), countryOf(destinations));
}

/** Which tariffs fall due for a consignment where they are named: what is not due is neither priced nor billed. */
export function createDue(network: Network, consignment: Consignment): Due {
  let trade: Trade | null = null;
  const known = new Map<TariffId, boolean>();
  const chosen = new Map<LineContract['freights'], ContractFreight | null>();
  const isDueBy = (contract: LineContract): boolean => {
    const { freights } = contract;
    const before = chosen.get(freights);
    const freight = before === undefined ? chosenFreight(freights, consignment) : before;
    chosen.set(freights, freight);
    return isDueUnder(contract, freight);
  };
  return ({ tariff, contract }) => {
    if (contract !== undefined && !isDueBy(contract)) return false;
    const before = known.get(tariff);
    if (before !== undefined) return before;
    const condition = conditionOf(network, tariff);
    if (condition.trade !== null) trade ??= tradeOf(network, consignment);
    const { equipment, dangerousGoods, commodity } = consignment;
    const isDue =
      (condition.trade === null || condition.trade === trade) &&
      holds(condition.equipment, [equipment.class]) &&
      holds(condition.dangerousGoods, dangerousGoods) &&
      holds(condition.goods, [commodity.id]);
    known.set(tariff, isDue);
    return isDue;
  };
}

/** Whether a list that asks something names one of the values. */
const holds = <Value>(asked: readonly Value[], values: readonly Value[]): boolean =>
  asked.length === 0 || values.some((value) => asked.includes(value));

/** Whether a tariff is due for goods that are in their box, or out of it. */
export function isDuePacked(network: Network, tariff: TariffId, packing: Packing): boolean {
  const { packing: asked } = conditionOf(network, tariff);
  return asked === null || asked === packing;
}

const conditionOf = (network: Network, tariff: TariffId): TariffCondition =>
  network.tariffConditions.get(tariff) ?? ALWAYS_DUE;
