import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/events/event-texts.ts';
import { readDay } from '../../reading/day.ts';
import { valueIn } from '../../reading/reading.ts';
import {
  endOf,
  isSwitchedOff,
  withEndOn,
  withEventBack,
  withEventOff,
} from '../../state/enquiry/event-changes.ts';
import type { EventsProps } from './events-props.ts';
import './events.css';

interface EventActionsProps extends EventsProps {
  readonly id: string;
}

/** Switches an event off, moves its end, and takes either back. */
export function EventActions({ id, changes, onChange }: EventActionsProps): ReactNode {
  const { t } = useTranslation('events');
  const [isMoving, setMoving] = useState(false);
  const end = endOf(changes, id);
  const isOff = isSwitchedOff(changes, id);
  const isChanged = isOff || end !== null;
  return (
    <div className="events__actions">
      {isOff ? <span className="badge badge--warn">{t('isOff')}</span> : null}
      {end === null ? null : (
        <span className="badge badge--warn">
          {end === '' ? t('isMovedOpen') : t('isMoved', { day: end })}
        </span>
      )}
      {isOff ? null : (
        <button type="button" className="link" onClick={() => onChange(withEventOff(changes, id))}>
          {t('off')}
        </button>
      )}
      <button type="button" className="link" aria-expanded={isMoving} onClick={() => setMoving(!isMoving)}>
        {t('move')}
      </button>
      {isChanged ? (
        <button type="button" className="link" onClick={() => onChange(withEventBack(changes, id))}>
          {t('back')}
        </button>
      ) : null}
      {isMoving ? (
        <EndEditor
          end={end ?? ''}
          onEnd={(day) => {
            setMoving(false);
            onChange(withEndOn(changes, id, day));
          }}
        />
      ) : null}
    </div>
  );
}

interface EndEditorProps {
  readonly end: string;
  /** A day; empty for no known end. */
  readonly onEnd: (day: string) => void;
}

function EndEditor({ end, onEnd }: EndEditorProps): ReactNode {
  const { t } = useTranslation('events');
  const [typed, setTyped] = useState(end);
  const [isWrong, setWrong] = useState(false);
  const set = (): void => {
    const day = valueIn(readDay(typed));
    setWrong(day === null);
    if (day !== null) onEnd(day);
  };
  return (
    <div className="events__end">
      <span className="input">
        <input
          type="text"
          autoComplete="off"
          maxLength={40}
          aria-label={t('end')}
          placeholder="2027-01-31"
          aria-invalid={isWrong || undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            set();
          }}
        />
      </span>
      <button type="button" className="button button--small" onClick={set}>
        {t('set')}
      </button>
      <button type="button" className="button button--small" onClick={() => onEnd('')}>
        {t('openEnd')}
      </button>
      {isWrong ? (
        <p className="field__message" role="alert">
          {t('notDay')}
        </p>
      ) : null}
    </div>
  );
}
