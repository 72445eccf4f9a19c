import { type KeyboardEvent, memo, type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import { itineraryOf } from '../../../state/enquiry/described-itineraries.ts';
import { loadOf } from '../../../state/enquiry/load-of.ts';
import type { ResultView } from '../../../state/enquiry/result-view.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { laterPart } from '../../parts/later-part.tsx';
import { ListHead } from './list-head.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { ResultRow } from './result-row.tsx';
import { listedItineraries } from './result-view.ts';
import './result-list.css';

const ListFoot = laterPart(async () => (await import('./list-foot.tsx')).ListFoot);
const SteadyFoot = memo(ListFoot);
const SteadyHead = memo(ListHead);
const SteadyRow = memo(ResultRow);
/** Seldom shown: what it says is loaded when there is something to say. */
const MissingPins = laterPart(async () => (await import('./missing-pins.tsx')).MissingPins);

export interface ResultListProps {
  /** Null before the first answer. */
  readonly answer: Answer | null;
  /**
   * `loading` shows a skeleton while there is no answer, `stale` fades one that no longer fits the form, `drawn` is one
   * whose totals follow a hand.
   */
  readonly state: 'ready' | 'loading' | 'stale' | 'drawn';
  readonly view: ResultView;
  readonly onViewChange: (view: ResultView) => void;
  /** Id of the open itinerary. */
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Id of the itinerary pointed at, in the list or elsewhere. */
  readonly hoveredId?: string | null;
  readonly onHover?: (id: string | null) => void;
  /** Shown while there is neither an answer nor a search. */
  readonly empty?: ReactNode;
}

const STEP: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The itineraries of an answer, with what was dominated and excluded below. */
export function ResultList(props: ResultListProps): ReactNode {
  const { answer, state, view, onViewChange, empty } = props;
  const { t } = useTranslation('results');
  const pins = useApp((state) => state.pins.present);
  if (answer === null) {
    return state === 'loading' ? (
      <ListSkeleton />
    ) : (
      <div className="result-list__empty">
        <h2 className="panel-title">{t('list.empty_title')}</h2>
        <p className="mut">{t('list.empty_text')}</p>
        {empty}
      </div>
    );
  }
  return (
    <div className="result-list" data-state={state}>
      {state === 'stale' ? <p className="badge badge--warn result-list__stale">{t('list.stale')}</p> : null}
      {pins.some((id) => itineraryOf(answer, id) === undefined) ? <MissingPins answer={answer} /> : null}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows one selects is a grid
        role="grid"
        className="result-list__grid"
        aria-label={t('list.name')}
        aria-busy={state === 'loading'}
      >
        <SteadyHead answer={answer} view={view} onViewChange={onViewChange} />
        <SteadyBody
          answer={answer}
          view={view}
          selectedId={props.selectedId}
          onSelect={props.onSelect}
          hoveredId={props.hoveredId}
          onHover={props.onHover}
        />
      </table>
      <SteadyFoot answer={answer} selectedId={props.selectedId} onSelect={props.onSelect} />
    </div>
  );
}

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => !(ctrlKey || metaKey || altKey);

interface ListBodyProps extends Pick<ResultListProps, 'view' | 'selectedId' | 'onSelect'> {
  readonly answer: Answer;
  readonly hoveredId: string | null | undefined;
  readonly onHover: ((id: string | null) => void) | undefined;
}

/** One row takes the focus by Tab; arrows go from row to row, Enter opens, P pins. */
function ListBody({ answer, view, selectedId, onSelect, hoveredId, onHover }: ListBodyProps): ReactNode {
  const { t } = useTranslation('results');
  const body = useRef<HTMLTableSectionElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const pins = useApp((state) => state.pins.present);
  const togglePin = useApp((state) => state.togglePin);
  const rows = listedItineraries(answer, view, pins);
  const entry = [focusedId, selectedId].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;

  const onKeyDown = (event: KeyboardEvent): void => {
    const focused = rows.findIndex((row) => row.id === entry);
    const row = rows[focused];
    const step = STEP[event.key];
    if (step) {
      event.preventDefault();
      body.current?.querySelectorAll<HTMLElement>('[data-id]')[step(focused, rows.length - 1)]?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && row) {
      event.preventDefault();
      onSelect(row.id);
    } else if (isPlain(event) && event.key.toLowerCase() === 'p' && row) togglePin(row.id);
  };

  const onFocus = useCallback(
    (id: string): void => {
      setFocusedId(id);
      onHover?.(id);
    },
    [onHover],
  );
  return (
    <tbody ref={body} onKeyDown={onKeyDown} onMouseLeave={() => onHover?.(null)}>
      {rows.map((item) => (
        <SteadyRow
          load={loadOf(answer.query.equipment)}
          key={item.id}
          answer={answer}
          itinerary={item}
          sort={view.sort}
          isSelected={item.id === selectedId}
          isHovered={item.id === hoveredId}
          isPinned={pins.includes(item.id)}
          onPin={togglePin}
          isEntry={item.id === entry}
          onSelect={onSelect}
          onFocus={onFocus}
          onPoint={onHover}
        />
      ))}
      {rows.length === 0 ? (
        <tr className="result-list__none">
          <td>
            <p className="panel-title">{t('list.none_title')}</p>
            <p className="mut">{t('list.none_text')}</p>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

const SteadyBody = memo(ListBody);
