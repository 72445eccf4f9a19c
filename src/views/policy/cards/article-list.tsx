import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureCard as Card, Stated } from '../../../contract/policy.ts';
import { articleName } from '../../../i18n/format.ts';
import { sentenceCase } from '../../../i18n/sentence-case.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { type ArticleGroup, articleGroups, hasAmount, isRelevant } from './article-groups.ts';
import { type CardActions, MeasureCard } from './measure-card.tsx';

interface ArticleListProps {
  readonly cards: readonly Card[];
  /** Whether there is a route that the measures are put to. */
  readonly hasGoods: boolean;
  readonly day: string;
  readonly facts: Readonly<Record<string, Stated>>;
  /** A measure whose card is opened and brought into view. */
  readonly sought: string | null;
  readonly actions: CardActions;
}

/** The sixteen articles and what stands beside them, each with its measures. */
export function ArticleList({ cards, ...shown }: ArticleListProps): ReactNode {
  const { t } = useTranslation('policy');
  const { hasGoods, sought } = shown;
  const [isNarrowed, setNarrowed] = useState(false);
  const isOnlyRelevant = isNarrowed && hasGoods;
  useEffect(() => {
    if (sought !== null) setNarrowed(false);
  }, [sought]);
  const relevant = cards.filter(isRelevant);
  const groups = articleGroups(isOnlyRelevant ? relevant : cards);
  return (
    <>
      <div className="policy__filter">
        {hasGoods ? (
          <button
            type="button"
            className="chip"
            aria-pressed={isOnlyRelevant}
            onClick={() => setNarrowed(!isOnlyRelevant)}
          >
            {t('only_relevant')}
          </button>
        ) : null}
        <span className="mut" role="status">
          {isOnlyRelevant
            ? t('relevant_measures', { count: relevant.length })
            : t('all_measures', { count: cards.length })}
        </span>
      </div>
      {groups.map((group) =>
        group.cards.length === 0 ? null : <Article key={group.key} group={group} {...shown} />,
      )}
    </>
  );
}

interface ArticleProps extends Omit<ArticleListProps, 'cards'> {
  readonly group: ArticleGroup;
}

function Article({ group, sought, actions, ...card }: ArticleProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { key, article, cards } = group;
  const [isOpen, setOpen] = useState(() => cards.some(({ gross }) => gross !== null && gross > 0));
  const isSought = cards.some(({ id }) => id === sought);
  useEffect(() => {
    if (isSought) setOpen(true);
  }, [isSought]);
  const on = cards.filter(({ enabled }) => enabled).length;
  const id = `policy-${key}`;
  return (
    <section className="article" data-open={isOpen}>
      <h3>
        <button
          type="button"
          className="article__head"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="article__number">
            {article !== null
              ? sentenceCase(articleName(article, language))
              : key === 'closing'
                ? t('text.closing')
                : '–'}
          </span>
          <span className="article__title">{t(`articles.${key}`)}</span>
          <span className="article__standing">
            {cards.some(hasAmount) ? t('on_count', { on, all: cards.length }) : t('no_amount')}
          </span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className="article__cards">
        {isOpen
          ? cards.map((one) => (
              <MeasureCard key={one.id} card={one} isSought={one.id === sought} {...card} {...actions} />
            ))
          : null}
      </div>
    </section>
  );
}
