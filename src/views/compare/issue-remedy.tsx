import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/crossing-texts.ts';
import type { Answer, AnswerCharge } from '../../contract/answer-schema.ts';
import { describedItineraries } from '../../state/enquiry/described-itineraries.ts';
import { changesIn, withoutEvent } from '../../state/enquiry/event-changes.ts';
import type { Issue } from '../../units/issue.ts';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { ReplaceWithMine } from '../data/replace-with-mine.tsx';
import { shortPlaceName } from '../parts/place-name.ts';
import { useLanguage } from '../texts/use-language.ts';
import { CARS_ON_RACKS, carsOnRacks } from './cars-on-racks.ts';
import { billedFigure } from './detail/billed-figure.ts';
import { useAvoidedName } from './form/use-avoided-name.ts';

/** Beyond so many the cost lines are the place to go on. */
const MOST_BUTTONS = 3;

/** What a message of the answer as a whole proposes, to be done on the spot. */
export function IssueRemedy({ issue }: { readonly issue: Issue }): ReactNode {
  switch (issue.code) {
    case 'E03':
      return <WayOpened issue={issue} />;
    case 'E12':
      return <AssumeExtended issue={issue} />;
    case 'E16':
      return <WithPower issue={issue} />;
    default:
      return <OwnPrices issue={issue} />;
  }
}

/** As if the event that shuts every way did not happen; cars on racks where none is driven aboard. */
function WayOpened({ issue: { values } }: { readonly issue: Issue }): ReactNode {
  const { t } = useTranslation('crossings');
  const inputs = useApp((state) => state.inputs);
  const catalogue = useApp((state) => state.catalogue);
  const edit = useApp((state) => state.edit);
  const { event } = values;
  const racks = catalogue === null ? null : carsOnRacks(inputs, catalogue);
  return (
    <>
      {typeof event === 'string' ? (
        <button
          type="button"
          className="link issues__mend"
          onClick={() => edit(withoutEvent(changesIn(inputs), event), 'choice')}
        >
          {t('withoutEvent')}
        </button>
      ) : null}
      {racks === null ? null : (
        <button type="button" className="link issues__mend" onClick={() => edit(racks.edit, 'choice')}>
          {t('carsOnRacks', { boxes: racks.boxes, cars: CARS_ON_RACKS })}
        </button>
      )}
    </>
  );
}

/** Another way than what is without power, or another limit where the carrier has promised it. */
function WithPower({ issue: { values } }: { readonly issue: Issue }): ReactNode {
  const { t } = useTranslation(['crossings', 'data']);
  const { avoid } = useApp((state) => state.inputs);
  const edit = useApp((state) => state.edit);
  const nameOf = useAvoidedName();
  const words = String(values.avoid).split(';').slice(0, MOST_BUTTONS);
  return (
    <>
      {words.map((word) => (
        <button
          key={word}
          type="button"
          className="link issues__mend"
          onClick={() => edit({ avoid: [...avoid, word] }, 'choice')}
        >
          {t('avoidToo', { name: nameOf(word) })}
        </button>
      ))}
      <ReplaceWithMine
        asked={{ target: 'parameter', key: 'reefer.unpowered_hours', field: 'value' }}
        isUserFigure={false}
        label={t('parameters.reefer_unpowered_hours', { ns: 'data' })}
        onDone={() => {}}
      />
    </>
  );
}

/** A price of one's own for each that is not known, or is no longer in force. */
function OwnPrices({ issue }: { readonly issue: Issue }): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const answer = useApp((state) => state.answer);
  if (answer === null) return null;
  return concerned(issue, answer).map((line) => {
    const { tariff, code, place, toPlace } = line;
    const ends = [place, ...(toPlace === null || toPlace === place ? [] : [toPlace])];
    const where = ends.map((terminal) => shortPlaceName(answer.terminals, terminal, language)).join('–');
    return (
      <ReplaceWithMine
        key={`${tariff} ${code}`}
        asked={billedFigure(line, answer.query)}
        isUserFigure={false}
        label={`${t(`charges.${code}`)} ${where}`}
        onDone={() => {}}
      />
    );
  });
}

function concerned({ code, values }: Issue, answer: Answer): readonly AnswerCharge[] {
  const lines = describedItineraries(answer).flatMap(({ charges }) => charges);
  const outOfForce = String(values.tariffs).split(';');
  const isMeant = code === 'E04' ? isUnpriced : ({ tariff }: AnswerCharge) => outOfForce.includes(tariff);
  const asked = lines.filter((line) => line.tariff !== '' && isMeant(line));
  const byPrice = new Map(asked.map((line) => [`${line.tariff} ${line.code} ${line.basis}`, line]));
  return [...byPrice.values()].slice(0, MOST_BUTTONS);
}

const isUnpriced = ({ amount }: AnswerCharge): boolean => amount === null;

/** Supposes that a measure goes on past its last day, as a step that can be taken back. */
function AssumeExtended({ issue: { values } }: { readonly issue: Issue }): ReactNode {
  const { t } = useTranslation('crossings');
  const setAfterExpiry = usePolicy((state) => state.setAfterExpiry);
  return (
    <button
      type="button"
      className="link issues__mend"
      onClick={() => void setAfterExpiry([String(values.m)], { kind: 'extend' })}
    >
      {t('assumeExtended')}
    </button>
  );
}
