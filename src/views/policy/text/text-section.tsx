import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureCard } from '../../../contract/policy.ts';
import { policyWords } from '../../../i18n/policy-words.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { readClause } from '../clause.ts';
import { partId, placeHash } from '../policy-place.ts';
import type { TextArticle } from './text-articles.ts';
import { usePartName } from './use-part-name.ts';

/** One article: each term of it that a measure reads, quoted, with the reading and the way to the measure. */
export function TextSection({ article: { key, part, cards } }: { readonly article: TextArticle }): ReactNode {
  const { t } = useTranslation('policy');
  const nameOf = usePartName();
  const id = partId(part);
  return (
    <section className="text-section" id={id} aria-labelledby={`${id}-name`}>
      <h3 className="text-section__head" id={`${id}-name`}>
        <span className="text-section__number">{nameOf(part)}</span> {t(`articles.${key}`)}
      </h3>
      {cards.length === 0 ? <p className="mut">{t('text.no_measure')}</p> : null}
      {cards.map((card) => (
        <Reading key={card.id} card={card} />
      ))}
    </section>
  );
}

function Reading({ card }: { readonly card: MeasureCard }): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { strengths, kinds } = policyWords[language];
  const { term } = readClause(card.clause);
  return (
    <article className="reading">
      <p className="reading__term">
        {term === null ? null : <q lang="zh-CN">{term}</q>}
        <span className="badge badge--mut">{strengths[card.strength]}</span>
        <span className="badge badge--mut">{kinds[card.kind]}</span>
      </p>
      <p className="measure__reading">
        <span className="mut">{t('text.reading')}</span>
        {card.reading[language]}
      </p>
      {card.notes === null ? null : <p className="mut">{card.notes[language]}</p>}
      <a className="link" href={placeHash({ pane: 'measures', measure: card.id })}>
        {t('text.to_card', { title: card.title[language] })}
      </a>
    </article>
  );
}
