import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeasureCards } from '../cards/use-measure-cards.ts';
import { TEXT } from '../clause.ts';
import { IssueNotes } from '../issue-notes.tsx';
import { partId, placeHash, type TextPart } from '../policy-place.ts';
import { textArticles, textDays } from './text-articles.ts';
import { TextSection } from './text-section.tsx';
import { usePartName } from './use-part-name.ts';
import './text-pane.css';

/** The text article by article: its own terms, our reading of each, and the measure that reckons with it. */
export function TextPane({ part }: { readonly part: TextPart }): ReactNode {
  const { t } = useTranslation('policy');
  const nameOf = usePartName();
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
          <p lang="zh-CN" className="text-pane__name">
            重庆市支持西部陆海新通道高质量发展若干政策措施
          </p>
          <dl className="text-pane__facts">
            <Fact name={t('text.issuer')} value={t('text.issuer_name')} />
            <Fact name={t('text.number')} value={TEXT} />
            {days === null ? null : (
              <>
                <Fact name={t('text.published')} value={days.published} />
                <Fact
                  name={t('valid')}
                  value={
                    days.to === null
                      ? t('valid_open', { from: days.from })
                      : t('valid_span', { from: days.from, to: days.to })
                  }
                />
              </>
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

const Fact = ({ name, value }: { readonly name: string; readonly value: string }): ReactNode => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
