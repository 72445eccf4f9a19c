import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatMoney, formatYuan } from '../../i18n/format.ts';
import type { DataDesk } from '../../state/data/data-desk.ts';
import type { MovedLine } from '../../state/figures/figures-effect.ts';
import { type Fen, fen } from '../../units/money.ts';
import { useDeskIfAny } from '../contexts/desk-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { stretchName } from '../parts/place-name.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage } from '../texts/use-language.ts';
import './user-figure-form.css';

const SHOWN_AT_MOST = 6;

/** Which lines the last change of the user's figures moved, and how many it did not. */
export function FiguresEffectNote(): ReactNode {
  const desk = useDeskIfAny();
  return desk === null ? null : <Effect desk={desk} />;
}

function Effect({ desk: { effect: watch, userFigures } }: { readonly desk: DataDesk }): ReactNode {
  const { t } = useTranslation('user_figures');
  const effect = useStore(watch, (state) => state.effect);
  const { undo } = userFigures.getState();
  if (effect === null) return null;
  const { moved, still, come, gone } = effect;
  const lines = moved.reduce((sum, line) => sum + line.lines, 0);
  return (
    <section className="figures-effect" aria-label={t('effect.title')} role="status">
      <p>
        <b>{moved.length === 0 ? t('effect.nothing') : t('effect.moved', { count: lines })}</b>{' '}
        {t('effect.still', { count: still })} {come > 0 ? t('effect.come', { count: come }) : null}{' '}
        {gone > 0 ? t('effect.gone', { count: gone }) : null}
      </p>
      {moved.length === 0 ? null : (
        <ul className="figures-effect__lines">
          {moved.slice(0, SHOWN_AT_MOST).map((line) => (
            <li key={`${line.code} ${line.place} ${line.toPlace} ${line.before} ${line.after}`}>
              <MovedText line={line} />
            </li>
          ))}
          {moved.length > SHOWN_AT_MOST ? (
            <li className="mut">{t('effect.more', { count: moved.length - SHOWN_AT_MOST })}</li>
          ) : null}
        </ul>
      )}
      <p className="figures-effect__actions">
        <button type="button" className="link" onClick={() => void undo()}>
          {t('effect.undo')}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('effect.close')}
          onClick={() => watch.close()}
        >
          <Icon name="close" />
        </button>
      </p>
    </section>
  );
}

function MovedText({ line }: { readonly line: MovedLine }): ReactNode {
  const { t } = useTranslation(['user_figures', 'results']);
  const language = useLanguage();
  const answer = useApp((state) => state.answer);
  const money = (amount: Fen | null): string =>
    amount === null ? t('cost.unknown', { ns: 'results' }) : formatMoney(amount, 2);
  return (
    <>
      {t('effect.line', {
        item: t(`charges.${line.code}`, { ns: 'results' }),
        place: answer ? stretchName(answer.terminals, line.place, line.toPlace, language) : line.place,
        before: money(line.before),
        after: money(line.after),
        letters: line.letters.join(' '),
      })}{' '}
      {line.before === null || line.after === null ? null : (
        <b className="nowrap">{signed(fen(line.after - line.before))}</b>
      )}
      {line.isUserFigure ? <span className="badge badge--link">{t('effect.mine')}</span> : null}
    </>
  );
}

const signed = (difference: Fen): string => `${difference > 0 ? '+' : ''}${formatYuan(difference, 2)}`;
