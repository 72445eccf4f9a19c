import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatQuantity } from '../../i18n/format.ts';
import type { FlatReason } from '../../network/price-series.ts';
import { useLanguage } from '../texts/use-language.ts';
import { HeldNote, type HeldPoint } from './held-note.tsx';
import { Fact } from './where-from.tsx';

interface MarketFactProps {
  readonly move: {
    readonly pricedOn: string;
    readonly factor: string;
    readonly held: HeldPoint | null;
  } | null;
  /** Name of the series. */
  readonly series: string;
  readonly flat: FlatReason | null;
}

/** How a price has moved since the day of its list price, or why it does not move. */
export function MarketFact({ move, series, flat }: MarketFactProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  if (move === null)
    return flat === null ? null : <Fact name={t('card.market')}>{t(`card.flat.${flat}`)}</Fact>;
  return (
    <Fact name={t('card.market')}>
      <span className="source-card__line">
        {`× ${formatQuantity(move.factor, 4)} `}
        <span className="mut">{series}</span>
      </span>
      <span className="source-card__line mut">
        {t('card.priced_on', { day: formatDay(move.pricedOn, language) })}
      </span>
      {move.held === null ? null : <HeldNote held={move.held} />}
    </Fact>
  );
}
