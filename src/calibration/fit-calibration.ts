import { groupBy } from '../network/group-by.ts';
import type { ChargeCode } from '../network/tariff-item.ts';
import { present } from '../units/present.ts';
import {
  type DelayCorrection,
  type DelayObservation,
  type ModelledPrice,
  modelledOf,
  type PriceCorrection,
  type PriceObservation,
} from './calibration.ts';
import { type Believed, fitCredibility, type Measured } from './credibility.ts';

/**
 * Factors on the model's prices. An amount says of each price it was the sum of the log of paid over modelled, with the
 * weight of its share in the sum. Groups are the tariffs of an item, which stand for its corridors; classes are the items.
 */
export function fitPrices(observed: readonly PriceObservation[]): readonly PriceCorrection[] {
  const measured = observed.flatMap((one, of): readonly Measured[] => {
    const modelled = modelledOf(one);
    const value = Math.log(one.paid / modelled);
    return Array.from(groupBy(one.prices, groupKey), ([group, prices]) => ({
      value,
      weight: prices.reduce((sum, price) => sum + price.modelled, 0) / modelled,
      of,
      group,
      class: itemOf(present(prices[0]).charge),
    }));
  });
  const { groups, classes, spread } = fitCredibility(measured);
  const correction = (
    { charge, tariff }: Pick<PriceCorrection, 'charge' | 'tariff'>,
    { mean, credibility, count }: Believed,
  ): PriceCorrection => ({
    charge,
    tariff,
    factor: factorText(mean),
    credibility,
    spread,
    invoices: count,
  });
  const prices = [
    ...new Map(
      observed.flatMap((one) => one.prices.map((price) => [`${price.charge} ${price.tariff}`, price])),
    ).values(),
  ];
  const charges = [...new Set(prices.map(({ charge }) => charge))];
  return [
    ...charges.map((charge) => correction({ charge, tariff: null }, present(classes.get(itemOf(charge))))),
    ...prices.map((price) => correction(price, present(groups.get(groupKey(price))))),
  ];
}

/** Parts in which a railway bills one freight: an invoice has them in one amount, so they are one item. */
const RAIL_FREIGHT: ReadonlySet<ChargeCode> = new Set<ChargeCode>(['RAIL_BASE', 'RAIL_RUN', 'RAIL_FUND']);

const itemOf = (charge: ChargeCode): string => (RAIL_FREIGHT.has(charge) ? 'RAIL' : charge);
const groupKey = ({ charge, tariff }: ModelledPrice): string => `${itemOf(charge)} ${tariff}`;

/** Factors on times under way, by service; services that no dated invoice went by keep their times. */
export function fitDelays(observed: readonly DelayObservation[]): readonly DelayCorrection[] {
  const { groups } = fitCredibility(
    observed.flatMap(({ services, actualDays, modelledDays }, of) =>
      services.map(
        (group): Measured => ({
          value: Math.log(actualDays / modelledDays),
          weight: 1 / services.length,
          of,
          group,
          class: 'under way',
        }),
      ),
    ),
  );
  return Array.from(groups, ([service, { mean, credibility, count }]) => ({
    service,
    factor: factorText(mean),
    credibility,
    journeys: count,
  }));
}

/** Four places: a hundredth of a per cent is more than any invoice says. */
const factorText = (log: number): string => String(Math.round(Math.exp(log) * 10_000) / 10_000);

/** The factor of a price: its tariff's own, else its item's; 1 where no invoice speaks of the item. */
export function factorOf(
  corrections: readonly PriceCorrection[],
  { charge, tariff }: Pick<ModelledPrice, 'charge' | 'tariff'>,
): PriceCorrection | null {
  const ofItem = corrections.filter((one) => one.charge === charge);
  return ofItem.find((one) => one.tariff === tariff) ?? ofItem.find((one) => one.tariff === null) ?? null;
}
