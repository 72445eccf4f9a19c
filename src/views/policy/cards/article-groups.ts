import type { MeasureCard } from '../../../contract/policy.ts';
import { isClosing, isOfText } from '../clause.ts';

export const ARTICLES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const;
export type ArticleKey = `a${(typeof ARTICLES)[number]}` | 'closing' | 'national' | 'other';

export interface ArticleGroup {
  readonly key: ArticleKey;
  readonly article: number | null;
  readonly cards: readonly MeasureCard[];
}

/** The sixteen articles in their order and what closes them, then national rules, then documents beside the text. */
export function articleGroups(cards: readonly MeasureCard[]): readonly ArticleGroup[] {
  const group = (key: ArticleKey, article: number | null): ArticleGroup => ({
    key,
    article,
    cards: cards.filter((card) => keyOf(card) === key),
  });
  return [
    ...ARTICLES.map((article) => group(`a${article}`, article)),
    ...BESIDE.map((key) => group(key, null)),
  ];
}

const BESIDE = ['closing', 'national', 'other'] as const;

/** Another document may count its articles from one as well. */
function keyOf({ article, clause, level }: MeasureCard): ArticleKey {
  const own = ARTICLES.find((known) => known === article);
  if (own !== undefined && isOfText(clause)) return `a${own}`;
  if (isClosing(clause)) return 'closing';
  return level === 'national' ? 'national' : 'other';
}

/** Whether the text itself says how much: levers are sized by the planner, and context has no figure at all. */
export const hasAmount = ({ kind }: Pick<MeasureCard, 'kind'>): boolean => kind === 'rule';

/** Whether the itinerary has an event that the measure is asked about, or rests on a figure that it changed. */
export const isRelevant = ({ eligible, edits }: Pick<MeasureCard, 'eligible' | 'edits'>): boolean =>
  eligible !== null || (edits !== null && edits.changes.length > 0);
