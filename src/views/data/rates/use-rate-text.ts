import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../../i18n/format.ts';
import type { ContractRate } from '../../../rates/contract-rate.ts';
import { useItemName } from '../../parts/use-item-name.ts';

/** How rates are written: those of a row in one line, each part by itself in a table. */
export interface RateText {
  row(rates: readonly ContractRate[]): string;
  lane(rate: ContractRate): string;
  price(rate: ContractRate): string;
  tier(rate: ContractRate): string;
  days(rate: ContractRate): string;
  inside(rate: ContractRate): string;
  surcharges(rate: ContractRate): string;
}

export function useRateText(): RateText {
  const { t } = useTranslation(['rates', 'results', 'words']);
  const nameOf = useItemName();
  const place = (code: string): string => nameOf(code) ?? code;
  const lane: RateText['lane'] = ({ from, to, mode }) =>
    `${place(from)} – ${place(to)} · ${t(`modes.${mode}`, { ns: 'words' })}`;
  const amount = (price: string): string => formatQuantity(Number(price), 2);
  const price: RateText['price'] = (rate) => {
    const basis = t(`bases.${rate.basis}`, { ns: 'results' });
    const least = rate.minimum === null ? '' : ` · ${t('minimum', { price: amount(rate.minimum) })}`;
    return `${amount(rate.price)} ${rate.currency}/${basis}${least}`;
  };
  const tier: RateText['tier'] = ({ leastUnits: least, mostUnits: most }) => {
    if (most === null) return least === 1 ? '' : t('tierFrom', { least });
    return t('tierSpan', { least, most });
  };
  const days: RateText['days'] = ({ validFrom, validTo }) =>
    validFrom === null && validTo === null ? t('open') : `${validFrom ?? '…'} – ${validTo ?? '…'}`;
  // What has a price of its own in the sheet is said there.
  const inside: RateText['inside'] = (rate) => {
    const priced = new Set(rate.surcharges.map(({ charge }) => charge));
    const charges = rate.inside.map(({ charge }) => charge).filter((charge) => !priced.has(charge));
    return [...new Set(charges.map((charge) => t(`charges.${charge}`, { ns: 'results' })))].join(', ');
  };
  const surcharges: RateText['surcharges'] = (rate) =>
    rate.surcharges.map(({ name, price: own, currency }) => `${name} ${amount(own)} ${currency}`).join(', ');
  return {
    lane,
    price,
    tier,
    days,
    inside,
    surcharges,
    row(rates) {
      const [first] = rates;
      if (first === undefined) return '';
      const lanes = [...new Set(rates.map(lane))].join('; ');
      const prices = [...new Set(rates.map((rate) => `${rate.equipment} ${price(rate)}`))].join(', ');
      const parts = [lanes, first.carrier, prices, tier(first), days(first)];
      const scope = inside(first);
      return [...parts, ...(scope === '' ? [] : [`${t('inside')} ${scope}`]), surcharges(first)]
        .filter((part) => part !== '')
        .join(' · ');
    },
  };
}
