import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureCard as Card, Stated } from '../../../contract/policy.ts';
import { type ArticleGroup, articleGroups, hasAmount, isRelevant } from './article-groups.ts';
import { type CardActions, MeasureCard } from './measure-card.tsx';

interface ArticleListProps {
  readonly cards: readonly Card[];
  readonly day: string;
  readonly facts: Readonly<Record<string, Stated>>;
  readonly actions: CardActions;
}

/** The sixteen articles and what stands beside them, each with its measures. */
export function ArticleList({ cards, day, facts, actions }: ArticleListProps): ReactNode {
  const { t } = useTranslation('policy');
  const [isOnlyRelevant, setOnlyRelevant] = useState(false);
  const relevant = cards.filter(isRelevant);
  const groups = articleGroups(isOnlyRelevant ? relevant : cards);
  return (
    <>
      <div className="policy__filter">
        <button
          type="button"
          className="chip"
          aria-pressed={isOnlyRelevant}
          onClick={() => setOnlyRelevant(!isOnlyRelevant)}
        >
          {t('only_relevant')}
        </button>
        <span className="mut" role="status">
          {isOnlyRelevant
            ? t('relevant_measures', { count: relevant.length })
            : t('all_measures', { count: cards.length })}
        </span>
      </div>
      {groups.map((group) =>
        group.cards.length === 0 ? null : (
          <Article key={group.key} group={group} day={day} facts={facts} actions={actions} />
        ),
      )}
    </>
  );
}

interface ArticleProps extends Omit<ArticleListProps, 'cards'> {
  readonly group: ArticleGroup;
}

function Article({ group, day, facts, actions }: ArticleProps): ReactNode {
  const { t } = useTranslation('policy');
  const { key, article, cards } = group;
  const [isOpen, setOpen] = useState(() => cards.some(({ gross }) => gross !== null && gross > 0));
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
          <span className="article__number" aria-hidden="true">
            {article ?? '–'}
          </span>
          <span className="article__title">
            {article === null ? null : (
              <span className="visually-hidden">{t('article_number', { article })} </span>
            )}
            {t(`articles.${key}`)}
          </span>
          <span className="article__standing">
            {cards.some(hasAmount) ? t('on_count', { on, all: cards.length }) : t('no_amount')}
          </span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className="article__cards">
        {isOpen
          ? cards.map((card) => (
              <MeasureCard key={card.id} card={card} day={day} facts={facts} {...actions} />
            ))
          : null}
      </div>
    </section>
  );
}
