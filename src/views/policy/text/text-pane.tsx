import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { useMeasureCards } from '../cards/use-measure-cards.ts';
import { TEXT } from '../clause.ts';
import { IssueNotes } from '../issue-notes.tsx';
import { partId, placeHash, type TextPart } from '../policy-place.ts';
import { IssuerLink } from './issuer-link.tsx';
import { textArticles, textDays } from './text-articles.ts';
import { TextSection } from './text-section.tsx';
import { usePartName } from './use-part-name.ts';
import './text-pane.css';

/** The text article by article: its own terms, our reading of each, and the measure that reckons with it. */
export function TextPane({ part }: { readonly part: TextPart }): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const nameOf = usePartName();
  const issued = usePolicy((state) => state.documents.find(({ number }) => number === TEXT));
  const { value, issues } = useMeasureCards(null);
  const cards = value ?? [];
  const articles = textArticles(cards);
  const days = textDays(cards);
  const isRead = value !== null;
  useEffect(() => {
    if (isRead) document.getElementById(partId(part))?.scrollIntoView({ block: 'start' });
  }, [isRead, part]);
  return (
    <div className="text-pane">
      <nav className="text-pane__nav" aria-label={t('text.contents')}>
        <a className="link" href={placeHash({ pane: 'measures', measure: null })}>
          {t('text.back')}
        </a>
        <ol>
          {articles.map(({ key, part: target }) => (
            <li key={key}>
              <a
                className="text-pane__entry"
                href={placeHash({ pane: 'text', part: target })}
                aria-current={target === part ? 'location' : undefined}
              >
                <span className="text-pane__number">{nameOf(target)}</span>
                <span>{t(`articles.${key}`)}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="text-pane__body" id="results" tabIndex={-1}>
        <header className="text-pane__head" id={partId('head')}>
          <h2 className="card-title">{t('text.title')}</h2>
          {issued === undefined ? null : (
            <p className="text-pane__name">
              <span lang="zh-CN">{issued.title.zh}</span>
              {language === 'zh' ? null : (
                <span className="text-pane__translation">{issued.title[language]}</span>
              )}
            </p>
          )}
          <dl className="text-pane__facts">
            {issued === undefined ? null : <Fact name={t('text.issuer')}>{issued.issuer[language]}</Fact>}
            <Fact name={t('text.number')}>{TEXT}</Fact>
            {issued === undefined ? null : (
              <>
                <Fact name={t('text.published')}>{issued.published}</Fact>
                <Fact name={t('text.address')}>
                  <IssuerLink document={issued} />
                </Fact>
              </>
            )}
            {days === null ? null : (
              <Fact name={t('valid')}>
                {days.to === null
                  ? t('valid_open', { from: days.from })
                  : t('valid_span', { from: days.from, to: days.to })}
              </Fact>
            )}
          </dl>
          <p className="mut">{t('text.ours')}</p>
        </header>
        <IssueNotes issues={issues} />
        {isRead ? null : (
          <p className="mut" role="status">
            {t('text.loading')}
          </p>
        )}
        {(isRead ? articles : []).map((article) => (
          <TextSection key={article.key} article={article} />
        ))}
      </div>
    </div>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
