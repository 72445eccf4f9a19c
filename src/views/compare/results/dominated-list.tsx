import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import { formatCo2e, formatDuration, formatMoney, formatRouteName } from '../../../i18n/format.ts';
import { alikeRoutes } from '../../../state/enquiry/alike-routes.ts';
import { itineraryOf } from '../../../state/enquiry/described-itineraries.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { Badges } from './badges.tsx';
import { PinButton } from './pin-button.tsx';
import { ToleranceNote } from './tolerance-note.tsx';
import { worseText } from './worse-text.ts';

type Dominated = Answer['dominated'][number];

interface DominatedListProps {
  readonly answer: Answer;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

/** What was folded away and why: one row for each chain of modes and gateway, its variants inside. */
export function DominatedList({ answer, selectedId, onSelect }: DominatedListProps): ReactNode {
  const { t } = useTranslation('results');
  const groups = alikeRoutes(answer.dominated);
  const row = (dominated: Dominated): ReactNode => (
    <DominatedRow answer={answer} dominated={dominated} selectedId={selectedId} onSelect={onSelect} />
  );
  return (
    <>
      <ToleranceNote tolerance={answer.tolerance} />
      <ul className="list-foot__list">
        {groups.map(([first, ...others]) => {
          // What leads on something is not hidden behind its kind.
          const leading = others.filter(({ itinerary }) => itinerary.badges.length > 0);
          const variants = others.filter(({ itinerary }) => itinerary.badges.length === 0);
          return first === undefined ? null : (
            <li key={first.itinerary.id} className="list-foot__item">
              {row(first)}
              {leading.map((dominated) => (
                <div key={dominated.itinerary.id} className="list-foot__item list-foot__leading">
                  {row(dominated)}
                </div>
              ))}
              {variants.length === 0 ? null : (
                <details
                  className="list-foot__variants"
                  open={variants.some(({ itinerary }) => itinerary.id === selectedId) || undefined}
                >
                  <summary className="link">{t('list.variants', { count: variants.length })}</summary>
                  <ul className="list-foot__list">
                    {variants.map((variant) => (
                      <li key={variant.itinerary.id} className="list-foot__item">
                        {row(variant)}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface DominatedRowProps extends DominatedListProps {
  readonly dominated: Dominated;
}

function DominatedRow({ answer, dominated, selectedId, onSelect }: DominatedRowProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { itinerary, by } = dominated;
  const rival = itineraryOf(answer, by);
  const isPinned = useApp((state) => state.pins.present.includes(itinerary.id));
  const togglePin = useApp((state) => state.togglePin);
  return (
    <>
      <PinButton
        letter={itinerary.letter}
        isPinned={isPinned}
        isReachable
        onPin={() => togglePin(itinerary.id)}
      />
      <button
        type="button"
        className="link list-foot__open"
        aria-pressed={itinerary.id === selectedId}
        aria-label={t('list.open_dominated', {
          letter: itinerary.letter,
          name: formatRouteName(itinerary, language),
        })}
        onClick={() => onSelect(itinerary.id)}
      >
        <span className="result-list__letter song">{itinerary.letter}</span>
        <span className="result-list__modes">
          {itinerary.modes.map((mode, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chain may hold a mode twice, and its order is its key
            <ModeBox key={index} mode={mode} />
          ))}
        </span>
        <span className="name">{itinerary.names[language]}</span>
      </button>
      {itinerary.detail ? <span>{itinerary.detail[language]}</span> : null}
      <Badges badges={itinerary.badges} />
      <span className="list-foot__figures">
        <span>
          {itinerary.complete ? '' : `${t('list.at_least')} `}
          {formatMoney(itinerary.invoiceTotal)}
        </span>
        <span>{formatDuration(itinerary.p50Minutes, language)}</span>
        <span>{formatCo2e(itinerary.co2eKg)}</span>
      </span>
      {rival ? (
        <span className="list-foot__reason">
          {t('list.dominated_by', {
            letter: rival.letter,
            name: rival.names[language],
            why: worseText(dominated, rival, t, language),
          })}
        </span>
      ) : null}
    </>
  );
}
