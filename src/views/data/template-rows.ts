import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Language } from '../../i18n/language.ts';
import type { UserFigureCells } from '../../state/figures/user-figures-file.ts';
import { figureName, figureText } from './figure-text.ts';

/**
 * A row without a value for each unit price of an itinerary, with what stands there now in its note. Lines without
 * a row behind them, such as the cost of capital, have none.
 */
export async function templateRows(
  answer: Answer,
  { charges }: AnswerItinerary,
  figureCard: EngineClient['figureCard'],
  language: Language,
): Promise<readonly UserFigureCells[]> {
  const { equipment, commodity } = answer.query;
  const billed = charges.filter(({ tariff }) => tariff !== '');
  const cards = await Promise.all(
    billed.map(({ tariff, code, basis, eventDate }) =>
      figureCard({ target: 'charge', tariff, code, basis, equipment, commodity, date: eventDate }),
    ),
  );
  const rows = cards.flatMap((found): readonly UserFigureCells[] => {
    if (!found.ok) return [];
    const { figure, names, value, unit } = found.value;
    const { title } = figureName(figure, names, language);
    const note = value === null ? title : `${title}: ${figureText(value, unit, language)}`;
    return [{ ...figure, value: '', unit, date: '', note }];
  });
  return [...new Map(rows.map((row) => [`${row.key} ${row.field}`, row])).values()];
}
