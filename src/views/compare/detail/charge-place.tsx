import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerCharge, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { DASH, shortPlaceName } from '../../parts/place-name.ts';
import { useLanguage } from '../../texts/use-language.ts';

interface ChargePlaceProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
  readonly charge: AnswerCharge;
}

/** Where a line is charged: a place, the two ends of a stretch, or the whole trip. */
export function ChargePlace({ answer, itinerary, charge }: ChargePlaceProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { place, toPlace } = charge;
  if (place !== toPlace && place === itinerary.legs[0]?.from && toPlace === itinerary.legs.at(-1)?.to) {
    return t('cost.whole_trip');
  }
  return (
    <span className="cost-lines__stretch">
      <span className="cost-lines__end">{shortPlaceName(answer.terminals, place, language)}</span>
      {place === toPlace ? null : (
        <>
          {DASH[language]}
          <span className="cost-lines__end">{shortPlaceName(answer.terminals, toPlace, language)}</span>
        </>
      )}
    </span>
  );
}
