import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/crossing-texts.ts';

interface DaysInForceProps {
  /** First and last day; null is open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** From which day to which something holds. */
export function DaysInForce({ from, to }: DaysInForceProps): ReactNode {
  const { t } = useTranslation('crossings');
  if (from === null) return to === null ? t('always') : t('until', { to });
  return to === null ? t('since', { from }) : t('span', { from, to });
}
