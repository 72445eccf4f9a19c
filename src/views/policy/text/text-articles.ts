import type { MeasureCard } from '../../../contract/policy.ts';
import { type ArticleKey, articleGroups } from '../cards/article-groups.ts';
import { isClosing } from '../clause.ts';
import type { TextPart } from '../policy-place.ts';

/** A numbered article or the closing paragraph, with the measures that read it. */
export interface TextArticle {
  readonly key: ArticleKey;
  readonly part: Exclude<TextPart, 'head'>;
  readonly cards: readonly MeasureCard[];
}

/** Days of the text itself, as its closing paragraph has them. */
export interface TextDays {
  readonly from: string;
  readonly to: string | null;
}

/** The text from its first article to its close; what stands in other documents is left out. */
export const textArticles = (cards: readonly MeasureCard[]): readonly TextArticle[] =>
  articleGroups(cards).flatMap((group): readonly TextArticle[] => {
    if (group.article !== null) return [{ key: group.key, part: group.article, cards: group.cards }];
    return group.key === 'closing' ? [{ key: group.key, part: 'closing', cards: group.cards }] : [];
  });

/** Null as long as no card of the closing paragraph is there. */
export function textDays(cards: readonly MeasureCard[]): TextDays | null {
  const card = cards.find(({ clause }) => isClosing(clause));
  return card === undefined ? null : card.valid;
}
