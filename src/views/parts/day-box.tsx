import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWeekday } from '../../i18n/format.ts';
import { readDay } from '../../reading/day.ts';
import { valueIn } from '../../reading/reading.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { LaterIssueSentence } from '../texts/later-issue-sentence.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { openCalendar } from './open-calendar.ts';

interface DayBoxProps {
  readonly label: string;
  /** A calendar day, `2026-12-07`. */
  readonly day: string;
  /** The first and the last day that can be chosen. */
  readonly first: BeijingDate;
  readonly last: BeijingDate;
  readonly onDay: (day: string) => void;
}

/**
 * A day as text, the same in every browser and language, where a browser's own date box would follow the language of
 * the browser; the weekday beside it opens the browser's calendar. What is no day between
 * the first and the last stays as it was typed, with why it is not taken; the day before it stays in force.
 */
export function DayBox({ label, day, first, last, onDay }: DayBoxProps): ReactNode {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const messageId = useId();
  // A day that is chosen otherwise takes the place of what was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day is what it answers to
  useEffect(() => setTyped((text) => (text === null || isTaken(text) ? text : null)), [day]);
  const calendar = useRef<HTMLInputElement>(null);
  const shown = valueIn(readDay(day));
  const dayIn = (text: string): BeijingDate | null => {
    const read = valueIn(readDay(text));
    return read !== null && first <= read && read <= last ? read : null;
  };
  const isTaken = (text: string): boolean => dayIn(text) !== null;
  const take = (text: string): void => {
    const read = dayIn(text);
    if (read !== null) onDay(read);
  };
  const leave = (): void => {
    setLeft(true);
    if (typed !== null && isTaken(typed)) setTyped(null);
  };
  const fault = typed !== null && isLeft && !isTaken(typed) ? faultIn(typed, first, last) : null;
  return (
    <>
      <span className={`input time hand-over__day${fault ? ' input--invalid' : ''}`}>
        <input
          type="text"
          autoComplete="off"
          maxLength={40}
          aria-label={label}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? messageId : undefined}
          value={typed ?? day}
          onChange={({ target }) => {
            setLeft(false);
            setTyped(target.value);
            take(target.value);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') setLeft(true);
            if (key === 'Escape') setTyped(null);
          }}
          onBlur={leave}
        />
        <button
          type="button"
          className="time__pick"
          aria-label={t('pickTime', { field: label })}
          onClick={() => openCalendar(calendar.current)}
        >
          {shown === null ? '▾' : formatWeekday(`${shown}T00:00`, language)}
        </button>
        <input
          ref={calendar}
          className="time__native"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          min={first}
          max={last}
          value={day}
          onChange={({ target }) => take(target.value)}
        />
      </span>
      {fault === null ? null : (
        <span className="field__message day-box__message" id={messageId} role="alert">
          <LaterIssueSentence issue={fault} />{' '}
          <button type="button" className="link" onClick={() => setTyped(null)}>
            {t('setField', { field: label, text: day })}
          </button>
        </span>
      )}
    </>
  );
}

/** Why a text is no day that can be taken. */
function faultIn(text: string, first: BeijingDate, last: BeijingDate): Issue {
  const reading = readDay(text);
  const issue = (code: string, values: Issue['values']): Issue => ({
    severity: 'error',
    code,
    path: 'handOver',
    values: { x: text, ...values },
  });
  if (reading.kind === 'unreadable') return issue('E22', {});
  return reading.kind === 'ambiguous'
    ? issue('E32', { a: reading.readings[0], b: reading.readings[1] })
    : issue('E49', { a: first, b: last });
}
