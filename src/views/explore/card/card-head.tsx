import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../contexts/explore-context.tsx';
import { Icon } from '../../shell/icon.tsx';

interface CardHeadProps {
  readonly title: string;
  /** The same in the other language. */
  readonly other: string;
  readonly otherLanguage: string;
  readonly meta: ReactNode;
  readonly grade: ReactNode;
  readonly actions: ReactNode;
}

/** Names, what it is, and what can be done with it. */
export function CardHead({ title, other, otherLanguage, meta, grade, actions }: CardHeadProps): ReactNode {
  const { t } = useTranslation('explore');
  const select = useExplore((state) => state.select);
  return (
    <header className="card__head">
      <div className="card__names">
        <h2 className="card-title">{title}</h2>
        <span className="mut" lang={otherLanguage}>
          {other}
        </span>
      </div>
      <div className="card__corner">
        {grade}
        <button type="button" className="icon-button" aria-label={t('close')} onClick={() => select(null)}>
          <Icon name="close" />
        </button>
      </div>
      <p className="card__meta mut">{meta}</p>
      <div className="card__actions">{actions}</div>
    </header>
  );
}

interface CardSectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a card under its own title. */
export function CardSection({ title, note, children }: CardSectionProps): ReactNode {
  return (
    <section className="card__section">
      <h3 className="card__title">
        {title} {note === undefined ? null : <span className="mut card__note">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
