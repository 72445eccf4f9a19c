import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWeekday } from '../../i18n/format.ts';
import { readDay } from '../../reading/day.ts';
import { valueIn } from '../../reading/reading.ts';
import type { BeijingDate } from '../../units/instant.ts';
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
 * the first and the last is left again.
 */
export function DayBox({ label, day, first, last, onDay }: DayBoxProps): ReactNode {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const shown = valueIn(readDay(day));
  const take = (text: string): void => {
    const read = valueIn(readDay(text));
    if (read !== null && first <= read && read <= last) onDay(read);
  };
  return (
    <span className="input time hand-over__day">
      <input
        type="text"
        autoComplete="off"
        maxLength={40}
        aria-label={label}
        value={typed ?? day}
        onChange={({ target }) => {
          setTyped(target.value);
          take(target.value);
        }}
        onBlur={() => setTyped(null)}
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
  );
}
