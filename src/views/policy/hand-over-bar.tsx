import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangePace } from '../../state/policy/policy-store.ts';
import { DayBox } from '../parts/day-box.tsx';
import { CommitSlider } from './cards/commit-slider.tsx';
import { dayAt, dayNumber, FIRST_DAY, LAST_DAY, TICKS } from './day-span.ts';
import { ExpiryField } from './expiry/expiry-field.tsx';
import type { ExpiryFieldProps } from './expiry/expiry-field-props.ts';

interface HandOverBarProps {
  readonly day: string;
  /** Day of the answer, or today where there is none; null while it is the one shown. */
  readonly ownDay: { readonly kind: 'answered' | 'today'; readonly day: string } | null;
  readonly expiry: ExpiryFieldProps;
  readonly onDay: (day: string | null, pace?: ChangePace) => void;
}

/** The day of hand-over: by hand, by date, from tick to tick; and what is assumed past the last day of the text. */
export function HandOverBar(props: HandOverBarProps): ReactNode {
  const { day, ownDay, expiry, onDay } = props;
  const { t } = useTranslation('policy');
  const commit = useCallback((number: number) => onDay(dayAt(number)), [onDay]);
  const move = useCallback((number: number) => onDay(dayAt(number), 'moving'), [onDay]);
  const earlier = TICKS.findLast((tick) => tick < day);
  const later = [...TICKS, LAST_DAY].find((tick) => tick > day);
  return (
    <section className="hand-over" aria-label={t('day')}>
      <div className="hand-over__rail">
        <CommitSlider
          label={t('day_slider')}
          min={0}
          max={dayNumber(LAST_DAY)}
          step={1}
          value={dayNumber(day)}
          valueText={dayAt}
          onMove={move}
          onCommit={commit}
        />
        <ol className="hand-over__ticks">
          <Tick day={TICKS[0]} label={t('tick_start')} onDay={onDay} />
          <Tick day={TICKS[1]} label={t('tick_issue')} onDay={onDay} />
          <Tick day={TICKS[2]} label={t('tick_cliff')} onDay={onDay} />
        </ol>
      </div>
      <div className="hand-over__controls">
        <Jump label={t('earlier')} sign="◀" day={earlier} onDay={onDay} />
        <DayBox label={t('day')} day={day} first={FIRST_DAY} last={LAST_DAY} onDay={onDay} />
        <Jump label={t('later')} sign="▶" day={later} onDay={onDay} />
        {ownDay === null ? null : (
          <button type="button" className="link" onClick={() => onDay(null)}>
            {t(ownDay.kind === 'answered' ? 'as_answered' : 'as_today', { day: ownDay.day })}
          </button>
        )}
      </div>
      <ExpiryField {...expiry} />
    </section>
  );
}

interface TickProps {
  readonly day: string;
  readonly label: string;
  readonly onDay: (day: string) => void;
}

function Tick({ day, label, onDay }: TickProps): ReactNode {
  return (
    <li style={{ left: `${(dayNumber(day) / dayNumber(LAST_DAY)) * 100}%` }}>
      <button type="button" className="link" onClick={() => onDay(day)}>
        {label}
      </button>
    </li>
  );
}

interface JumpProps {
  readonly label: string;
  readonly sign: string;
  readonly day: string | undefined;
  readonly onDay: (day: string) => void;
}

const Jump = ({ label, sign, day, onDay }: JumpProps): ReactNode => (
  <button
    type="button"
    className="button"
    aria-label={day === undefined ? label : `${label} ${day}`}
    disabled={day === undefined}
    onClick={() => {
      if (day !== undefined) onDay(day);
    }}
  >
    {sign}
  </button>
);
