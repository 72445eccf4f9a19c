import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import '../../../i18n/crossing-texts.ts';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import type { RouteAdvisory } from '../../../contract/crossing-schema.ts';
import { gradeOf } from '../../../network/provenance.ts';
import { DaysInForce } from '../../parts/days-in-force.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { laterPart } from '../../parts/later-part.tsx';
import { SourceTitle } from '../../parts/source-title.tsx';
import { Fact } from '../../parts/where-from.tsx';
import { useCountryNames } from '../../texts/use-country-names.ts';
import { useEventName } from '../../texts/use-event-name.ts';
import { useLanguage } from '../../texts/use-language.ts';
import '../../style/source-card.css';
import './route-cautions.css';

const EventCardActions = laterPart(
  async () => (await import('../../events/event-card-actions.tsx')).EventCardActions,
);

interface RouteCautionsProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
}

/** What a route crosses, and a mark for each word of caution that opens what it says and where it is from. */
export function RouteCautions({ answer, itinerary }: RouteCautionsProps): ReactNode {
  const { t } = useTranslation(['crossings', 'results']);
  const language = useLanguage();
  const countryName = useCountryNames();
  const nameOf = useEventName();
  const { countries, straits, isWhole } = itinerary.crosses;
  const places = [...countries.map(countryName), ...straits.map(({ names }) => names[language])];
  return (
    <div className="cautions">
      {itinerary.advisories.map((advisory) => {
        const { topic, affected } = advisory;
        const name = `${t(`topics.${topic}`)}${t('of')}${affected.names[language]}`;
        return <Caution key={advisory.id} answer={answer} name={name} sign="⚠" {...advisory} />;
      })}
      {itinerary.events.map((event) => (
        <Caution key={event.id} answer={answer} name={nameOf(event)} sign="◷" {...event}>
          <EventCardActions event={event} />
        </Caution>
      ))}
      <span className="mut">
        {t('crosses', { places: places.join(t('and')) })}
        {isWhole ? null : ` ${t('flights')}`}
      </span>
    </div>
  );
}

interface CautionProps extends Pick<RouteAdvisory, 'text' | 'from' | 'to' | 'status' | 'source'> {
  readonly answer: Answer;
  readonly name: string;
  readonly sign: string;
  readonly children?: ReactNode;
}

function Caution({ answer, name, sign, text, from, to, status, source, children }: CautionProps): ReactNode {
  const { t } = useTranslation(['crossings', 'results']);
  const language = useLanguage();
  const grade = gradeOf(status);
  return (
    <DialogTrigger>
      <Button className="badge badge--warn badge--button">
        <span aria-hidden="true">{sign}</span> {name}
      </Button>
      <Popover className="source-card" placement="bottom start" offset={6}>
        <Dialog className="source-card__body" aria-label={name}>
          <p className="source-card__head">
            <b>{name}</b>
            {grade === null ? null : <GradeChip grade={grade} />}
          </p>
          <p className="cautions__text">{text[language]}</p>
          <dl className="source-card__facts">
            <Fact name={t('inForce')}>
              <DaysInForce from={from} to={to} />
            </Fact>
            <Fact name={t('card.source', { ns: 'results' })}>
              <SourceTitle sources={answer.sources} source={source} />
            </Fact>
          </dl>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
