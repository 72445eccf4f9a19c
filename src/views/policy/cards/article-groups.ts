import type { MeasureCard } from '../../../contract/policy.ts';

export const ARTICLES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const;
export type ArticleKey = `a${(typeof ARTICLES)[number]}` | 'national' | 'other';

export interface ArticleGroup {
  readonly key: ArticleKey;
  readonly article: number | null;
  readonly cards: readonly MeasureCard[];
}

/** The sixteen articles in their order, then national rules, then documents beside the text. */
export function articleGroups(cards: readonly MeasureCard[]): readonly ArticleGroup[] {
  const beside = (level: boolean): readonly MeasureCard[] =>
    cards.filter((card) => !isOfText(card) && (card.level === 'national') === level);
  return [
    ...ARTICLES.map((article) => ({
      key: `a${article}` as const,
      article,
      cards: cards.filter((card) => card.article === article),
    })),
    { key: 'national', article: null, cards: beside(true) } as const,
    { key: 'other', article: null, cards: beside(false) } as const,
  ];
}

const isOfText = ({ article }: MeasureCard): boolean => ARTICLES.some((known) => known === article);

/** Whether the text itself says how much: levers are sized by the planner, and context has no figure at all. */
export const hasAmount = ({ kind }: Pick<MeasureCard, 'kind'>): boolean => kind === 'rule';

/** Whether the itinerary has an event that the measure is asked about. */
export const isRelevant = ({ eligible }: Pick<MeasureCard, 'eligible'>): boolean => eligible !== null;
