import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../contexts/explore-context.tsx';
import { EventsButton } from '../../parts/events-button.tsx';
import { IsochroneIssues } from './isochrone-progress.tsx';

/** What is supposed of events on the way. */
export function IsochroneEvents(): ReactNode {
  const { t } = useTranslation('fields');
  const { events, ready } = useExplore((state) => state.isochroneInputs);
  const edit = useExplore((state) => state.editIsochrone);
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('ownEvents')}
      </label>
      <div className="field__control">
        <EventsButton
          id={id}
          label={t('ownEvents')}
          changes={events}
          ready={ready}
          onChange={(changes) => edit({ events: changes })}
          messages={<IsochroneIssues />}
        />
      </div>
    </div>
  );
}
