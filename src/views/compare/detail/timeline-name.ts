import type { TFunction } from 'i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import type { Language } from '../../../i18n/language.ts';
import { placeName, shortPlaceName } from '../../parts/place-name.ts';
import type { TimelineRow } from './timeline-rows.ts';

/** What a row of the timeline is called; `short` leaves out what stands in brackets behind the place's name. */
export function timelineName(
  answer: Answer,
  row: TimelineRow,
  t: TFunction<'results'>,
  language: Language,
  length: 'short' | 'whole',
): string {
  const place = (length === 'short' ? shortPlaceName : placeName)(answer.terminals, row.terminal, language);
  switch (row.kind) {
    case 'origin':
      return t('timeline.origin', { place });
    case 'wait':
      return row.mode === null ? t('timeline.wait', { place }) : t(`timeline.wait_of.${row.mode}`);
    case 'run':
      return t('timeline.to', { place });
    case 'stop':
      return row.operation === null ? place : t(`timeline.operations.${row.operation}`, { place });
    case 'transfer':
      return t('timeline.transfer', { place });
    case 'destination':
      return t('timeline.destination', { place });
  }
}
