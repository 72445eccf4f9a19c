import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import { formatMoney } from '../../../i18n/format.ts';
import { MODES } from '../../../network/terminal.ts';
import type { ResultView, SortKey } from '../../../state/enquiry/result-view.ts';
import { formatFen } from '../../../units/money.ts';
import { Emphasis } from '../../parts/emphasis.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { findingOf } from './lead-comparison.ts';
import { reachesDeadline, sortBy } from './result-view.ts';
import { sentenceText } from './sentence-text.ts';
import './plain-sentence.css';

export interface PlainSentenceProps {
  readonly answer: Answer;
  readonly view: ResultView;
  readonly onViewChange: (view: ResultView) => void;
  /** Takes yuan as decimal text; without it the switch value is only said. */
  readonly onSetDayCost?: (cny: string) => void;
  /** What the page puts at the end of the row of chips. */
  readonly tools?: ReactNode;
}

const SORT_CHIPS: readonly SortKey[] = ['economic', 'invoice', 'time', 'co2e'];

/** What the answer says, in one sentence, and the chips that order and filter the list. */
export function PlainSentence({
  answer,
  view,
  onViewChange,
  onSetDayCost,
  tools,
}: PlainSentenceProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const finding = findingOf(answer, view);
  const switching = finding.kind === 'pair' ? finding.switching : null;
  return (
    <div className="sentence">
      <p className="plain-sentence sentence__text">
        <Emphasis text={sentenceText(finding, answer, view, t, language)} />
      </p>
      <div className="sentence__tools">
        <div className="sentence__chips">
          <SortChips view={view} onViewChange={onViewChange} />
          <FilterChips answer={answer} view={view} onViewChange={onViewChange} />
          {switching && onSetDayCost ? (
            <button
              type="button"
              className="chip"
              aria-label={t('tools.set_day_cost_name', {
                value: formatMoney(switching.dayCost),
              })}
              onClick={() => onSetDayCost(formatFen(switching.dayCost))}
            >
              {t('tools.set_day_cost', { value: formatMoney(switching.dayCost) })}
            </button>
          ) : null}
        </div>
        {tools}
      </div>
    </div>
  );
}

type ChipsProps = Pick<PlainSentenceProps, 'view' | 'onViewChange'>;

function SortChips({ view, onViewChange }: ChipsProps): ReactNode {
  const { t } = useTranslation('results');
  return (
    <fieldset className="sentence__group">
      <legend className="sentence__legend">{t('tools.sort')}</legend>
      {SORT_CHIPS.map((sort) => (
        <button
          key={sort}
          type="button"
          className="chip"
          aria-pressed={view.sort === sort}
          onClick={() => onViewChange(sortBy(view, sort))}
        >
          {t(`sort.${sort}`)}
          {view.sort === sort ? <span aria-hidden="true"> {view.descending ? '↓' : '↑'}</span> : null}
        </button>
      ))}
    </fieldset>
  );
}

/** A filter is offered where it would keep some and drop some, or is on. */
function FilterChips({
  answer,
  view,
  onViewChange,
}: ChipsProps & Pick<PlainSentenceProps, 'answer'>): ReactNode {
  const { t } = useTranslation(['results', 'words']);
  const all = answer.itineraries;
  const splits = (count: number): boolean => count > 0 && count < all.length;
  const onTime = all.filter(reachesDeadline).length;
  const modes = MODES.map((mode) => ({
    mode,
    count: all.filter((item) => item.mainMode === mode).length,
  })).filter(({ mode, count }) => splits(count) || view.modes.includes(mode));
  const offersOnTime = view.onTimeOnly || (answer.query.deadline !== null && splits(onTime));
  if (modes.length === 0 && !offersOnTime) return null;
  return (
    <fieldset className="sentence__group">
      <legend className="visually-hidden">{t('tools.filter')}</legend>
      {offersOnTime ? (
        <button
          type="button"
          className="chip"
          aria-pressed={view.onTimeOnly}
          onClick={() => onViewChange({ ...view, onTimeOnly: !view.onTimeOnly })}
        >
          {t('tools.on_time', { count: onTime })}
        </button>
      ) : null}
      {modes.map(({ mode, count }) => (
        <button
          key={mode}
          type="button"
          className="chip"
          aria-pressed={view.modes.includes(mode)}
          onClick={() => onViewChange({ ...view, modes: toggled(view.modes, mode) })}
        >
          {t('tools.only_mode', { mode: t(`modes.${mode}`, { ns: 'words' }), count })}
        </button>
      ))}
    </fieldset>
  );
}

const toggled = <T,>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
