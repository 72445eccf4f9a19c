import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureCard } from '../../contract/figures.ts';
import { isSameFigure } from '../../state/figures/user-figure-list.ts';
import { useData, useUserFigures } from '../contexts/desk-context.tsx';
import { GradeChip } from '../parts/grade-chip.tsx';
import { NARROW, useMedia } from '../parts/use-media.ts';
import { Icon } from '../shell/icon.tsx';
import { useIssueText } from '../texts/use-issue-text.ts';
import { useLanguage } from '../texts/use-language.ts';
import { FigureCardFacts } from './figure-card-facts.tsx';
import { figureName, figureText } from './figure-text.ts';
import { UserFigureForm } from './user-figure-form.tsx';

/** "Where from" of the figure asked about, with one's own in its place on demand. */
export function FigureCardPanel(): ReactNode {
  const { t } = useTranslation('data');
  const shown = useData((state) => state.shown);
  const close = useData((state) => state.closeCard);
  const write = useIssueText();
  const isNarrow = useMedia(NARROW);
  const place = useShownInSight(shown?.kind === 'ready' && isNarrow ? shown.asked : null);
  if (shown === null) return <p className="figure-card__hint mut">{t('card.hint')}</p>;
  if (shown.kind === 'loading') {
    return (
      <p className="figure-card__hint mut" role="status">
        {t('card.asking')}
      </p>
    );
  }
  return (
    <article ref={place} tabIndex={-1} className="figure-card" aria-label={t('card.title')}>
      <button
        type="button"
        className="icon-button figure-card__close"
        aria-label={t('card.close')}
        onClick={close}
      >
        <Icon name="close" />
      </button>
      {shown.kind === 'failed' ? (
        <div className="note note--error">
          {shown.issues.map((issue) => (
            <p key={issue.path}>
              <span className="note__code">{issue.code}</span> {write(issue)}
            </p>
          ))}
        </div>
      ) : (
        <ReadyCard card={shown.card} />
      )}
    </article>
  );
}

/** Where the card stands above a long list, it is led to when another figure is asked about. */
function useShownInSight(asked: object | null): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked !== null) place.current?.focus();
  }, [asked]);
  return place;
}

function ReadyCard({ card }: { readonly card: FigureCard }): ReactNode {
  const { t } = useTranslation(['data', 'words']);
  const language = useLanguage();
  const draft = useUserFigures((state) => state.draft);
  const { title, detail } = figureName(card.figure, card.names, language);
  const isDrafted = draft !== null && isSameFigure(draft.figure, card.figure);
  return (
    <>
      <h3 className="panel-title figure-card__title">{title}</h3>
      <p className="mut">{detail}</p>
      <OtherFigures card={card} />
      <p className="figure-card__value">
        <b className={card.value === null ? 'warn' : undefined}>
          {card.value === null ? t('card.no_value') : figureText(card.value, card.unit, language)}
        </b>
        {card.grade === null ? null : (
          <span className="figure-card__grade">
            <GradeChip grade={card.grade} />{' '}
            <span className="mut">{t(`grades.${card.grade}`, { ns: 'words' })}</span>
          </span>
        )}
      </p>
      {isDrafted ? <UserFigureForm draft={draft} /> : <CardActions card={card} />}
      <FigureCardFacts card={card} />
    </>
  );
}

function CardActions({ card }: { readonly card: FigureCard }): ReactNode {
  const { t } = useTranslation('data');
  const edit = useUserFigures((state) => state.edit);
  const remove = useUserFigures((state) => state.remove);
  return (
    <p className="figure-card__actions">
      <button type="button" className="button button--small" onClick={() => edit(card)}>
        {t(card.userFigure === null ? 'card.replace' : 'card.edit_mine')}
      </button>
      {card.userFigure === null ? null : (
        <button type="button" className="button button--small" onClick={() => void remove(card.figure)}>
          {t('card.restore')}
        </button>
      )}
    </p>
  );
}

/** The other figures of the same link, service, operation or price. */
function OtherFigures({ card: { figure, beside } }: { readonly card: FigureCard }): ReactNode {
  const { t } = useTranslation('data');
  const ask = useData((state) => state.ask);
  if (beside.length < 2) return null;
  return (
    <label className="input figure-card__field">
      <span className="mut">{t('card.field')}</span>
      <select
        value={figure.field}
        onChange={(event) => {
          const chosen = beside.find(({ field }) => field === event.target.value);
          if (chosen) void ask(chosen);
        }}
      >
        {beside.map(({ field }) => (
          <option key={field} value={field}>
            {t(`figure_fields.${field}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
