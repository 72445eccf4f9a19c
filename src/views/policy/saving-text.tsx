import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../i18n/format.ts';
import { type Fen, fen } from '../../units/money.ts';

interface SavingProps {
  /** Positive where less is paid. */
  readonly amount: Fen;
}

/** A saving or its opposite, with sign, word and colour. */
export function Saving({ amount }: SavingProps): ReactNode {
  const { t } = useTranslation('policy');
  if (amount === 0) return <span className="mut">{t('no_change')}</span>;
  return amount > 0 ? (
    <span className="gain">{t('saved', { amount: formatMoney(amount, 2) })}</span>
  ) : (
    <span className="loss">{t('costs_more', { amount: formatMoney(fen(-amount), 2) })}</span>
  );
}
