import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatDuration, formatMomentShort } from '../../../i18n/format.ts';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { momentOf } from './timeline-rows.ts';

/** For each scheduled departure: its cut-off, the time to spare before it, and what missing it costs in time. */
export function CutOffs({ itinerary }: { readonly itinerary: AnswerItinerary }): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const minutes = (from: string, to: string): number => (momentOf(to) - momentOf(from)) / 60_000;
  const cutOffs = itinerary.timeline.flatMap((item) => {
    const leg = item.kind === 'wait' && item.leg !== null ? itinerary.legs[item.leg] : undefined;
    return leg && item.cutOff !== null ? [{ leg, cutOff: item.cutOff, ready: item.start }] : [];
  });
  if (cutOffs.length === 0) return null;
  return (
    <ul className="timeline__cut-offs">
      {cutOffs.map(({ leg, cutOff, ready }) => (
        <li key={cutOff}>
          <span className="warn" aria-hidden="true">
            ▼{' '}
          </span>
          {cutOffs.length > 1 ? <ModeBox mode={leg.mode} /> : null}{' '}
          <span className="warn">
            {t('timeline.cut_off', { moment: formatMomentShort(cutOff, language) })}
          </span>{' '}
          {t('timeline.spare', { time: formatDuration(minutes(ready, cutOff), language) })}
          {t('timeline.separator')}
          {leg.nextDeparture === null
            ? t('timeline.no_next')
            : t('timeline.missed', {
                time: formatDuration(minutes(leg.departure, leg.nextDeparture), language),
              })}
        </li>
      ))}
    </ul>
  );
}
