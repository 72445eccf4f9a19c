import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/contrast/contrast-texts.ts';
import { formatDuration, formatMoney, formatRouteName, formatWeekday } from '../../../i18n/format.ts';
import { type DepartureDay, departureDays, STRIP_DAYS } from '../../../state/enquiry/departure-days.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useUserFigures } from '../../contexts/desk-context.tsx';
import { useEngine } from '../../contexts/engine-context.tsx';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import './departure-strip.css';

/** Where a moment ends at its minutes: `2026-12-07T18:00`. */
const MINUTES_AT = 16;

/** The same goods on each of the next 28 days, as a calendar of fares: what the best route costs then. */
export function DepartureStrip(): ReactNode {
  const { t } = useTranslation('contrast');
  const engine = useEngine();
  const enquiry = useApp((state) => state.enquiry);
  const query = useApp((state) => state.answer?.query);
  const situation = usePolicy((state) => state.history.present);
  const figures = useUserFigures((state) => state.history.present);
  const [days, setDays] = useState<readonly DepartureDay[]>([]);
  const [isRunning, setRunning] = useState(false);
  const stop = useRef<AbortController | null>(null);
  // Another day of the same enquiry leaves what is known of its days.
  const asked = JSON.stringify([{ ...enquiry, ready: '', deadline: '', asOf: '' }, situation, figures]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was reckoned of another enquiry goes with it
  useEffect(() => {
    setDays([]);
    return () => stop.current?.abort();
  }, [asked]);
  if (enquiry === null || query === undefined) return null;
  // As they were understood, however they were typed.
  const ready = query.ready.slice(0, MINUTES_AT);
  const deadline = query.deadline?.slice(0, MINUTES_AT) ?? '';
  const run = async (): Promise<void> => {
    const control = new AbortController();
    stop.current = control;
    setDays([]);
    setRunning(true);
    await departureDays({
      engine,
      asked: { enquiry: { ...enquiry, ready, deadline }, situation, figures },
      signal: control.signal,
      onDay: (day) => setDays((known) => [...known, day]),
    });
    if (stop.current === control) setRunning(false);
  };
  return (
    <section className="departures">
      <h3 className="panel-title">{t('strip.title')}</h3>
      <p className="departures__row">
        {isRunning ? (
          <>
            <span role="status">{t('strip.progress', { done: days.length, total: STRIP_DAYS })}</span>
            <button
              type="button"
              className="button button--small"
              onClick={() => {
                stop.current?.abort();
                setRunning(false);
              }}
            >
              {t('strip.stop')}
            </button>
          </>
        ) : (
          <button type="button" className="button button--small" onClick={() => void run()}>
            {t('strip.run')}
          </button>
        )}
        <span className="mut">{t('strip.what')}</span>
      </p>
      {days.length === 0 ? null : <Days days={days} />}
    </section>
  );
}

function Days({ days }: { readonly days: readonly DepartureDay[] }): ReactNode {
  const { t } = useTranslation('contrast');
  const language = useLanguage();
  const edit = useApp((state) => state.edit);
  const present = useApp((state) => state.inputs.ready);
  const totals = days.flatMap(({ best }) => best?.economicTotal ?? []);
  const least = Math.min(...totals);
  return (
    <ScrollBox label={t('strip.title')} className="departures__scroll">
      <ol className="departures__days">
        {days.map(({ ready, deadline, best }) => (
          <li key={ready}>
            <button
              type="button"
              aria-pressed={ready === present}
              className="departures__day"
              data-least={best !== null && best.economicTotal === least}
              onClick={() => edit({ ready, deadline }, 'choice')}
            >
              <span>
                {ready.slice(5, 10)} {formatWeekday(ready.slice(0, 10), language)}
              </span>
              {best === null ? (
                <span className="mut">{t('strip.none')}</span>
              ) : (
                <>
                  <b>{formatMoney(best.economicTotal)}</b>
                  <span className="mut">{formatDuration(best.p50Minutes, language)}</span>
                  <span className="departures__route">{formatRouteName(best, language)}</span>
                  {best.economicTotal === least ? <span className="gain">{t('strip.least')}</span> : null}
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </ScrollBox>
  );
}
