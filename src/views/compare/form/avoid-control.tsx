import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { useTranslation } from 'react-i18next';
import '../../../i18n/crossing-texts.ts';
import { type PlaceIndex, placeIndex } from '../../../state/enquiry/place-search.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { avoidSuggestions, crossedBy, groupedMatches, serviceSuggestions } from './avoid-options.ts';
import { enterKey } from './enter-key.ts';
import { fieldId, useFieldState } from './field.tsx';
import type { Suggestion } from './place-options.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useAvoidedName } from './use-avoided-name.ts';
import { useVisited } from './use-visited.ts';

/** The box in which what to avoid is sought and a chip for each that is avoided. */
export function AvoidControl(): ReactNode {
  const { t } = useTranslation(['form', 'fields', 'crossings']);
  const avoid = useApp((state) => state.inputs.avoid);
  const edit = useApp((state) => state.edit);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const { isInvalid, aria } = useFieldState('avoid');
  const indexes = useIndexes();
  const answer = useApp((state) => state.answer);
  const near = useMemo(() => (answer === null ? new Set<string>() : crossedBy(answer)), [answer]);
  const { isVisited, onFocusCapture } = useVisited();
  const groups = useMemo(
    () => (isVisited ? groupedMatches(indexes, text, avoid, near) : []),
    [isVisited, indexes, text, avoid, near],
  );
  const found = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
  const headings = new Map(
    groups.flatMap(({ id, items: [first] }) =>
      first ? [[first.id, t(`groups.${id}`, { ns: 'crossings' })]] : [],
    ),
  );

  // The list closes when it has a selected item; then the box is free for the next one.
  useEffect(() => {
    if (picked !== null) setPicked(null);
  }, [picked]);

  const add = (id: string): void => {
    setText('');
    if (!avoid.includes(id)) edit({ avoid: [...avoid, id] }, 'choice');
  };
  const [index] = indexes;
  const onEnter = enterKey(index, text, found, { take: add, leave: () => add(text.trim()) });

  return (
    <>
      <ComboBox
        className="avoid"
        aria-label={t('avoid', { ns: 'fields' })}
        items={found}
        inputValue={text}
        onInputChange={setText}
        selectedKey={picked}
        onSelectionChange={(key) => {
          if (key === null) {
            setText('');
            return;
          }
          setPicked(String(key));
          add(String(key));
        }}
        allowsCustomValue
        allowsEmptyCollection
        isInvalid={isInvalid}
      >
        <span className="input" onKeyDownCapture={onEnter} onFocusCapture={onFocusCapture}>
          <Input id={fieldId('avoid')} maxLength={60} placeholder={t('avoidAdd')} {...aria} />
        </span>
        <SuggestionList
          items={found}
          query={text}
          head={t('matches', { ns: 'crossings', count: found.length })}
          empty={t('none', { ns: 'crossings' })}
          headings={headings}
        />
      </ComboBox>
      <AvoidChips />
    </>
  );
}

type Indexes = readonly [PlaceIndex<Suggestion>, PlaceIndex<Suggestion>];

/** Of all that the network has, made once; and of the services of the last answer, which are few. */
function useIndexes(): Indexes {
  const catalogue = useApp((state) => state.catalogue);
  const answer = useApp((state) => state.answer);
  const ofNetwork = useMemo(
    () => placeIndex(catalogue === null ? [] : avoidSuggestions(catalogue)),
    [catalogue],
  );
  const ofAnswer = useMemo(() => placeIndex(answer === null ? [] : serviceSuggestions(answer)), [answer]);
  return useMemo(() => [ofNetwork, ofAnswer], [ofNetwork, ofAnswer]);
}

function AvoidChips(): ReactNode {
  const { t } = useTranslation('form');
  const avoid = useApp((state) => state.inputs.avoid);
  const edit = useApp((state) => state.edit);
  const nameOf = useAvoidedName();
  if (avoid.length === 0) return null;
  return (
    <ul className="avoid__chips">
      {avoid.map((id) => {
        const name = nameOf(id);
        return (
          <li key={id}>
            <button
              type="button"
              className="chip chip--on"
              aria-label={t('avoidRemove', { name })}
              onClick={() => edit({ avoid: avoid.filter((other) => other !== id) }, 'choice')}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
