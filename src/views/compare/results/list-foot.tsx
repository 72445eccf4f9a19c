import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import { formatRouteName } from '../../../i18n/format.ts';
import { writeExclusion } from '../../../i18n/write-exclusion.ts';
import { laterPart } from '../../parts/later-part.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { placeName } from '../../parts/place-name.ts';
import { useBroughtIntoSight } from '../../parts/use-brought-into-sight.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { Badges } from './badges.tsx';
import { DominatedList } from './dominated-list.tsx';

const WhyExcluded = laterPart(async () => (await import('./why-excluded.tsx')).WhyExcluded);

type Section = 'dominated' | 'excluded';

interface ListFootProps {
  readonly answer: Answer;
  /** Id of the open itinerary, which may be one of those folded away. */
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** What did not make the list, each with its reason, behind two buttons; and what incomplete itineraries lack. */
export function ListFoot({ answer, selectedId, onSelect }: ListFootProps): ReactNode {
  const { t } = useTranslation('results');
  const [open, setOpen] = useState<Section | null>(null);
  const id = useId();
  const foot = useBroughtIntoSight<HTMLDivElement>(open);
  const sections: readonly { readonly section: Section; readonly label: string; readonly count: number }[] = [
    {
      section: 'dominated',
      label: t('list.dominated', { count: answer.dominated.length }),
      count: answer.dominated.length,
    },
    {
      section: 'excluded',
      label: t('list.excluded', { count: answer.excluded.length }),
      count: answer.excluded.length,
    },
  ];
  return (
    <div ref={foot} className="list-foot">
      <div className="list-foot__line">
        {sections
          .filter(({ count }) => count > 0)
          .map(({ section, label }) => (
            <button
              key={section}
              type="button"
              className="link list-foot__toggle"
              aria-expanded={open === section}
              aria-controls={`${id}-${section}`}
              onClick={() => setOpen(open === section ? null : section)}
            >
              <span aria-hidden="true">{open === section ? '▾' : '▸'}</span> {label}
            </button>
          ))}
        <HeldBadges
          answer={answer}
          selectedId={selectedId}
          onSelect={onSelect}
          onOpen={() => setOpen('dominated')}
        />
        <Missing answer={answer} />
      </div>
      <div id={`${id}-dominated`} hidden={open !== 'dominated'}>
        <DominatedList answer={answer} selectedId={selectedId} onSelect={onSelect} />
      </div>
      <div id={`${id}-excluded`} hidden={open !== 'excluded'}>
        <Excluded answer={answer} />
      </div>
    </div>
  );
}

interface HeldBadgesProps {
  readonly answer: Answer;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: () => void;
}

/** Routes folded away that lead on something all the same, in sight while the rest is not. */
function HeldBadges({ answer, selectedId, onSelect, onOpen }: HeldBadgesProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  return answer.dominated
    .map(({ itinerary }) => itinerary)
    .filter(({ badges }) => badges.length > 0)
    .map((itinerary) => (
      <button
        key={itinerary.id}
        type="button"
        className="link list-foot__held"
        aria-pressed={itinerary.id === selectedId}
        aria-label={t('list.open_dominated', {
          letter: itinerary.letter,
          name: formatRouteName(itinerary, language),
        })}
        onClick={() => {
          onOpen();
          onSelect(itinerary.id);
        }}
      >
        <span className="song">{itinerary.letter}</span> <Badges badges={itinerary.badges} />
      </button>
    ));
}

function Missing({ answer }: { readonly answer: Answer }): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const incomplete = answer.itineraries.filter((item) => !item.complete);
  if (incomplete.length === 0) return null;
  return (
    <ul className="list-foot__missing">
      {incomplete.map((item) => (
        <li key={item.id}>
          {t('list.missing', {
            letter: item.letter,
            items: [
              ...new Set(
                item.missing.map(({ code, place }) =>
                  t('list.missing_item', {
                    place: placeName(answer.terminals, place, language),
                    item: t(`charges.${code}`),
                  }),
                ),
              ),
            ].join(t('list.separator')),
          })}
        </li>
      ))}
    </ul>
  );
}

function Excluded({ answer }: { readonly answer: Answer }): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const [questioned, setQuestioned] = useState<Answer['excluded'][number] | null>(null);
  return (
    <ul className="list-foot__list">
      {answer.excluded.map((item) => (
        <li
          key={`${item.reason} ${item.names.en} ${item.legs.map((leg) => leg.service).join()}`}
          className="list-foot__item"
        >
          <span className="result-list__modes">
            {item.legs.map((leg) => (
              <ModeBox key={leg.service} mode={leg.mode} />
            ))}
          </span>
          <span className="name">{item.names[language]}</span>
          <span className="list-foot__reason">{writeExclusion(item, answer.terminals, language)}</span>
          {item === questioned ? (
            <WhyExcluded excluded={item} />
          ) : (
            <button
              type="button"
              className="link"
              aria-label={t('list.admit_name', { name: item.names[language] })}
              onClick={() => setQuestioned(item)}
            >
              {t('list.admit')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
