import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolicy } from '../../contexts/policy-context.tsx';
import { useOpenView } from '../../contexts/view-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import type { LeverOnMap } from './levers-on-map.ts';

/** The levers drawn, by their marks: each leads to its place on the map and to its card. */
export function LeverLegend({ levers }: { readonly levers: readonly LeverOnMap[] }): ReactNode {
  const { t } = useTranslation('map');
  const focused = usePolicy((state) => state.onMap);
  const [choice, setChoice] = useState<{ readonly of: string | null; readonly isOpen: boolean } | null>(null);
  const listId = useId();
  if (levers.length === 0) return null;
  // Opens by itself with each lever that is shown, until a person says otherwise.
  const isShown = choice?.of === focused ? choice.isOpen : focused !== null;
  return (
    <>
      <button
        type="button"
        className="link"
        aria-expanded={isShown}
        aria-controls={listId}
        onClick={() => setChoice({ of: focused, isOpen: !isShown })}
      >
        {t('levers', { count: levers.length })}
      </button>
      <ul id={listId} className="map-panel__levers" aria-label={t('leversName')} hidden={!isShown}>
        <li className="mut">
          <svg className="map-panel__key" viewBox="0 0 44 12" aria-hidden="true">
            <path d="M3 6h18" strokeWidth="5" strokeLinecap="round" strokeDasharray="0.1 7.5" />
            <circle cx="36" cy="6" r="5" strokeWidth="1.5" fill="none" />
          </svg>{' '}
          {t('leverKey')}
        </li>
        {levers.map((lever) => (
          <LeverEntry key={lever.id} lever={lever} isFocused={lever.id === focused} />
        ))}
      </ul>
    </>
  );
}

interface LeverEntryProps {
  readonly lever: LeverOnMap;
  readonly isFocused: boolean;
}

function LeverEntry({ lever: { id, mark, reach, isSet }, isFocused }: LeverEntryProps): ReactNode {
  const { t } = useTranslation('map');
  const language = useLanguage();
  const showOnMap = usePolicy((state) => state.showOnMap);
  const openView = useOpenView();
  const { title, links, terminals } = reach;
  return (
    <li className="map-panel__lever">
      <button
        type="button"
        className="link"
        aria-pressed={isFocused}
        onClick={() => showOnMap(isFocused ? null : id)}
      >
        <b aria-hidden="true">{mark}</b> {title[language]}
      </button>{' '}
      <span className="mut">
        {[
          ...(links.length > 0 ? [t('leverLinks', { count: links.length })] : []),
          ...(terminals.length > 0 ? [t('leverTerminals', { count: terminals.length })] : []),
          ...(isSet ? [] : [t('leverIdle')]),
        ].join(t('separator'))}
      </span>{' '}
      <button
        type="button"
        className="link"
        aria-label={t('leverCardOf', { title: title[language] })}
        onClick={() => {
          openView('policy');
          window.location.hash = `#measure-${id}`;
        }}
      >
        {t('leverCard')}
      </button>
    </li>
  );
}
