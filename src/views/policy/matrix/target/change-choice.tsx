import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixQuestion } from '../../../../contract/demand/matrix.ts';
import type { MeasureCard, ParameterView } from '../../../../contract/policy.ts';
import { useLanguage } from '../../../texts/use-language.ts';
import { parameterName } from '../../cards/parameter-words.ts';
import { EVENTS_OF_BOXES } from '../live/live-parameters.ts';
import { useMeasureCards } from '../use-measure-cards.ts';

interface ChangeChoiceProps {
  readonly asked: Pick<MatrixQuestion, 'scenario' | 'months'>;
  /** Adds a change as it is typed: from what the figure is to as far as it is usually moved. */
  readonly onAdd: (change: string) => void;
}

/** The figures of measures by their names, for those who do not know them by heart. */
export function ChangeChoice({ asked, onAdd }: ChangeChoiceProps): ReactNode {
  const { t } = useTranslation('target');
  const language = useLanguage();
  const cards = useMeasureCards(asked);
  const measures = useMemo(() => changeable(cards.value ?? []), [cards.value]);
  return (
    <label className="matrix__setting target__choice">
      <span className="field__label">{t('addChange')}</span>
      <select className="input" value="" onChange={({ target }) => onAdd(target.value)}>
        <option value="">{t('chooseChange')}</option>
        {measures.map(({ card, figures }) => (
          <optgroup key={card.id} label={card.title[language]}>
            {figures.map((figure) => (
              <option key={figure.parameter.path} value={figure.change}>
                {parameterName(figure.parameter, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

interface Changeable {
  readonly card: MeasureCard;
  readonly figures: readonly { readonly parameter: ParameterView; readonly change: string }[];
}

/** Of a figure with a range: as far as it is usually moved, else to its top, or to its bottom where it stands at the top. */
const changeable = (cards: readonly MeasureCard[]): readonly Changeable[] =>
  cards.flatMap((card) => {
    const figures = card.parameters.flatMap((parameter) => {
      const { path, value, range, takenFrom, usualTo } = parameter;
      if (value === null || range === null || takenFrom.length > 0 || isIdle(card, path)) return [];
      const [least, most] = range;
      const end = usualTo ?? (Number(value) < Number(most) ? most : least);
      return Number(value) === Number(end) ? [] : [{ parameter, change: `${path}=${value}..${end}` }];
    });
    return figures.length === 0 ? [] : [{ card, figures }];
  });

/** Whether a figure of a measure changes nothing of what boxes cost or how they go. */
function isIdle({ edits, event, unread, held }: MeasureCard, path: string): boolean {
  if (edits === null && !EVENTS_OF_BOXES.has(event)) return true;
  return [...unread, ...held].some((one) => one.path === path && one.because !== 'others');
}
