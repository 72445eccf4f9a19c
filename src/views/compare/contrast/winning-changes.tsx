import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';
import type { WinningChange } from '../../../contrast/winning-changes.ts';
import { formatDuration, formatMoney, formatPercent } from '../../../i18n/format.ts';
import { fen, formatFen } from '../../../units/money.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';

interface WinningChangesProps {
  readonly loser: AnswerItinerary;
  readonly winner: AnswerItinerary;
  readonly changes: readonly WinningChange[];
}

/** A whole yuan beyond the point at which both are equal, so that the order is turned for sure. */
const BEYOND = 100;

/** "Why not?": the single changes by which the dearer route would win; what can be tried at once is a button. */
export function WinningChanges({ loser, winner, changes }: WinningChangesProps): ReactNode {
  const { t } = useTranslation('contrast');
  const language = useLanguage();
  const edit = useApp((state) => state.edit);
  const textOf = (change: WinningChange): string => {
    switch (change.kind) {
      case 'price':
        return t('ways.price', {
          amount: formatMoney(change.amount, 2),
          perUnit: formatMoney(change.perUnit, 2),
          share: formatPercent(change.share, 1),
        });
      case 'day_cost':
        return t(`ways.day_cost_${change.side}`, { amount: formatMoney(change.amount, 2) });
      case 'time':
        return t('ways.time', { time: formatDuration(change.minutes, language) });
    }
  };
  const names = { loser: loser.letter, winner: winner.letter };
  return (
    <section className="contrast__why">
      <h3 className="panel-title">{t('why', names)}</h3>
      {changes.length === 0 ? (
        <p className="mut">{t('noWay', names)}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={change.kind}>
              {textOf(change)}{' '}
              {change.kind === 'day_cost' ? (
                <TryButton change={change} onTry={(dayCostCny) => edit({ dayCostCny }, 'choice')} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface TryButtonProps {
  readonly change: Extract<WinningChange, { readonly kind: 'day_cost' }>;
  readonly onTry: (dayCostCny: string) => void;
}

/** Compares again at a cost of a day beyond the point, as a step that can be taken back. */
function TryButton({ change, onTry }: TryButtonProps): ReactNode {
  const { t } = useTranslation('contrast');
  const yuan = Math.floor(change.amount / BEYOND) * BEYOND;
  const amount = fen(change.side === 'above' ? yuan + BEYOND : Math.max(0, yuan));
  return (
    <button type="button" className="link" onClick={() => onTry(formatFen(amount))}>
      {t('set', { amount: formatMoney(amount) })}
    </button>
  );
}
