import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/format.ts';
import { useLanguage } from '../texts/use-language.ts';

/** What stands for a day before the first level or rate known, or after the last. */
export interface HeldPoint {
  readonly from: string;
  readonly side: 'before' | 'after';
}

/** Since when a level or rate is held, or until when. */
export function HeldNote({ held: { from, side } }: { readonly held: HeldPoint }): ReactNode {
  const { t } = useTranslation('results');
  const day = formatDay(from, useLanguage());
  return (
    <span className="source-card__line warn">
      {side === 'after' ? t('card.held', { day }) : t('card.held_before', { day })}
    </span>
  );
}
