import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../i18n/format.ts';

interface SavingProps {
  /** CNY, positive where less is paid. */
  readonly amount: string;
}

/** A saving or its opposite, with sign, word and colour. */
export function Saving({ amount }: SavingProps): ReactNode {
  const { t } = useTranslation('policy');
  const value = Number(amount);
  if (value === 0) return <span className="mut">{t('no_change')}</span>;
  return value > 0 ? (
    <span className="gain">{t('saved', { amount: formatMoney(amount, 2) })}</span>
  ) : (
    <span className="loss">{t('costs_more', { amount: formatMoney(amount.replace('-', ''), 2) })}</span>
  );
}
