import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useEngine } from '../contexts/engine-context.tsx';
import { DaysInForce } from '../parts/days-in-force.tsx';
import { useOutcome } from '../parts/use-outcome.ts';
import { useEventName } from '../texts/use-event-name.ts';
import { useLanguage } from '../texts/use-language.ts';
import type { EventsProps } from './events-props.ts';
import { OwnEventForm } from './own-event-form.tsx';

/** The user's own events, and the form that adds one. */
export function OwnEvents({ changes, onChange }: EventsProps): ReactNode {
  const { t } = useTranslation('events');
  return (
    <section className="events__own">
      <h3 className="events__title">{t('own')}</h3>
      {changes.ownEvents.length === 0 ? (
        <p className="mut">{t('noOwn')}</p>
      ) : (
        <ul className="events__list">
          {changes.ownEvents.map((typed) => (
            <OwnEventRow key={typed} typed={typed} changes={changes} onChange={onChange} />
          ))}
        </ul>
      )}
      <OwnEventForm changes={changes} onChange={onChange} />
    </section>
  );
}

/** As the engine understands it; as it was typed where it does not. */
function OwnEventRow({ typed, changes, onChange }: EventsProps & { readonly typed: string }): ReactNode {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const nameOf = useEventName();
  const engine = useEngine();
  const question = useCallback(
    () => engine.eventSheet({ withoutEvents: [], eventEnds: [], ownEvents: [typed] }),
    [engine, typed],
  );
  const { value } = useOutcome(question);
  const understood = value?.events.filter(({ source }) => source === 'own') ?? [];
  const [first] = understood;
  const remove = (): void =>
    onChange({ ...changes, ownEvents: changes.ownEvents.filter((other) => other !== typed) });
  return (
    <li className="events__row">
      <p className="events__name">
        <b>
          {first === undefined
            ? typed
            : understood.map((event) => nameOf({ ...event, to: null })).join(' · ')}
        </b>
        {first === undefined ? null : (
          <span className="events__days">
            <DaysInForce from={first.from} to={first.to} />
          </span>
        )}
      </p>
      <p className="events__text">
        {first === undefined ? null : first.text[language]} <code className="mut">{typed}</code>
      </p>
      <div className="events__actions">
        <button type="button" className="link" onClick={remove}>
          {t('remove')}
        </button>
      </div>
    </li>
  );
}
