import { freezeDeep } from '../network/build/freeze-deep.ts';
import type { ContractFreight } from '../network/contract-freight.ts';
import { groupBy } from '../network/group-by.ts';
import type { Network } from '../network/network.ts';
import type { ServiceId } from '../network/service.ts';
import { nameKey } from '../reading/fold-name.ts';
import { conversionOn } from '../tariff/exchange.ts';
import { present } from '../units/present.ts';
import type { ContractRate, RateSurcharge } from './contract-rate.ts';
import { rateTariffs } from './rate-tariffs.ts';
import { type Ride, ridesBetween } from './rides-between.ts';

/** A network with the user's rates in, and those of them that no ride of it has a use for. */
export interface LaidRates {
  readonly network: Network;
  readonly unused: readonly ContractRate[];
}

/**
 * Puts rates of the user's in the place of the tariffs that the network bills between the same terminals, by the same
 * mode: where a carrier of that name runs services there, on those alone. Of several that fit the goods the one named for
 * the carrier comes first, then the cheapest. The network given stays as it is.
 */
export function layRates(network: Network, rates: readonly ContractRate[]): LaidRates {
  if (rates.length === 0) return { network, unused: [] };
  const tariffs = new Map(network.tariffs);
  const freights = new Map<string, ContractFreight[]>();
  const unused: ContractRate[] = [];
  const cheapestFirst = rates
    .map((rate) => ({ rate, cny: costOf(network, rate) }))
    .sort((a, b) => (a.cny === b.cny ? 0 : a.cny - b.cny))
    .map(({ rate }) => rate);
  for (const [agreement, group] of groupBy(cheapestFirst, agreementOf)) {
    const [first] = group;
    if (first === undefined) continue;
    const found = ridesBetween(network, first);
    if (found.length === 0) {
      unused.push(...group);
      continue;
    }
    const own = rateTariffs(group, agreement, network.priceDate);
    for (const [id, items] of own) tariffs.set(id, items);
    for (const [key, services] of servicesByRide(found, first.carrier)) {
      const freight = { ...freightOf(group, [...own.keys()]), services };
      const known = freights.get(key);
      if (known) known.push(freight);
      else freights.set(key, [freight]);
    }
  }
  const contractFreights = new Map(
    Array.from(freights, ([key, all]) => [
      key,
      [
        ...all.filter(({ services }) => services !== null),
        ...all.filter(({ services }) => services === null),
      ],
    ]),
  );
  return { network: freezeDeep({ ...network, tariffs, contractFreights }), unused };
}

/** Rates with the same text here are one agreement: they differ in equipment and days alone. */
const agreementOf = (rate: ContractRate): string =>
  JSON.stringify([
    rate.mode,
    rate.from,
    rate.to,
    nameKey(rate.carrier),
    rate.leastUnits,
    rate.mostUnits,
    rate.inside,
    rate.surcharges.map(({ name, charge, basis }) => [name, charge, basis]),
    rate.basis,
  ]);

/** CNY of one box and what comes with it; beyond all others where a currency has no rate of exchange. */
function costOf(network: Network, rate: ContractRate): number {
  const cny = ({ price, currency }: Pick<RateSurcharge, 'price' | 'currency'>): number =>
    Number(price) *
    Number(conversionOn(network, currency, network.priceDate)?.cny ?? Number.POSITIVE_INFINITY);
  return [rate, ...rate.surcharges].reduce((sum, part) => sum + cny(part), 0);
}

/** By ride the services of the carrier named, where it runs any of the rides; else null for all of them. */
function servicesByRide(
  found: readonly Ride[],
  carrier: string,
): ReadonlyMap<string, readonly ServiceId[] | null> {
  const wanted = nameKey(carrier);
  const own = wanted === '' ? [] : found.filter(({ carriers }) => carriers.includes(wanted));
  if (own.length === 0) return new Map(found.map(({ key }) => [key, null]));
  return new Map(
    Array.from(
      groupBy(own, ({ key }) => key),
      ([key, some]) => [key, some.map(({ service }) => service.id)],
    ),
  );
}

const freightOf = (
  group: readonly ContractRate[],
  tariffs: ContractFreight['tariffs'],
): Omit<ContractFreight, 'services'> => {
  const { leastUnits, mostUnits, inside } = present(group[0]);
  return {
    tariffs,
    priced: group.map(({ equipment, validFrom, validTo }) => ({ equipment, validFrom, validTo })),
    leastUnits,
    mostUnits,
    inside,
  };
};
