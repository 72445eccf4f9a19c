import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../i18n/format.ts';
import { readMoment } from '../../../reading/moment.ts';
import { valueIn } from '../../../reading/reading.ts';
import { formText } from '../../../state/enquiry/ready-time.ts';
import { useExplore } from '../../contexts/explore-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';

/** The moment from which departures are shown: the ready time of the isochrone, changed here as well as there. */
export function ReadyLine({ at }: { readonly at: string }): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const ready = useExplore((state) => state.isochroneInputs.ready);
  const edit = useExplore((state) => state.editIsochrone);
  const id = useId();
  const entered = valueIn(readMoment(ready));
  const isMeant = entered !== null && formText(entered) === at.slice(0, 16);
  return (
    <div className="ready-line">
      <label htmlFor={id}>{t('card.ready')}</label>
      <span className="input">
        <input
          id={id}
          autoComplete="off"
          maxLength={40}
          value={ready.replace('T', ' ')}
          aria-describedby={isMeant ? undefined : `${id}-instead`}
          onChange={(event) => edit({ ready: event.target.value.replace(' ', 'T') })}
        />
      </span>
      {isMeant ? null : (
        <span id={`${id}-instead`} className="ready-line__instead mut" role="status">
          {t(entered === null ? 'card.readyUnread' : 'card.readyPast', { at: formatMoment(at, language) })}
        </span>
      )}
    </div>
  );
}
