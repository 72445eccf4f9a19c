import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWeekday } from '../../../i18n/format.ts';
import { readMoment } from '../../../reading/moment.ts';
import { valueIn } from '../../../reading/reading.ts';
import { formText } from '../../../state/enquiry/ready-time.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { openCalendar } from '../../parts/open-calendar.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { fieldId, useFieldState } from './field.tsx';

interface TimeInputProps {
  readonly field: 'ready' | 'deadline';
  readonly placeholder: string;
  /** Stands beside the weekday. */
  readonly note?: string;
}

/**
 * A Beijing time as text, `2026-12-07 18:00`, the same in every browser and language; the weekday beside it
 * opens the browser's own calendar.
 */
export function TimeInput({ field, placeholder, note = '' }: TimeInputProps): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const language = useLanguage();
  const value = useApp((state) => state.inputs[field]);
  const edit = useApp((state) => state.edit);
  const calendar = useRef<HTMLInputElement>(null);
  const { isInvalid, aria } = useFieldState(field);
  const at = valueIn(readMoment(value));
  const weekday = at === null ? '' : formatWeekday(formText(at), language);
  return (
    <span className={isInvalid ? 'input time input--invalid' : 'input time'}>
      <input
        id={fieldId(field)}
        type="text"
        autoComplete="off"
        maxLength={40}
        value={shown(value)}
        placeholder={placeholder}
        onChange={(event) => edit({ [field]: event.target.value }, 'typing')}
        {...aria}
      />
      <button
        type="button"
        className="time__pick"
        aria-label={t('pickTime', { field: t(`${field}`, { ns: 'fields' }) })}
        onClick={() => openCalendar(calendar.current)}
      >
        {weekday === '' ? '▾' : `${weekday} ${note}`.trimEnd()}
      </button>
      <input
        ref={calendar}
        className="time__native"
        type="datetime-local"
        tabIndex={-1}
        aria-hidden="true"
        value={at === null ? '' : formText(at)}
        onChange={(event) => edit({ [field]: event.target.value }, 'choice')}
      />
    </span>
  );
}

const STORED = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** The form's own text with a space, as people write it; what was typed stays as it is. */
const shown = (value: string): string => value.replace(STORED, '$1 $2');
