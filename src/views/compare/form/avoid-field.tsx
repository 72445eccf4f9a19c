import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { useTranslation } from 'react-i18next';
import { placeIndex, searchPlaces } from '../../../state/enquiry/place-search.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { enterKey } from './enter-key.ts';
import { Field, fieldId, useFieldState } from './field.tsx';
import type { Suggestion } from './place-options.ts';
import { SuggestionList } from './suggestion-list.tsx';

const MOST_SUGGESTIONS = 40;

/** Countries, modes and terminals to keep out of the journey: a search box and one chip for each. */
export function AvoidField({ suggestions }: { readonly suggestions: readonly Suggestion[] }): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const avoid = useApp((state) => state.inputs.avoid);
  const edit = useApp((state) => state.edit);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const { isInvalid, aria } = useFieldState('avoid');
  const index = useMemo(() => placeIndex(suggestions), [suggestions]);
  const found = useMemo(
    () => searchPlaces(index, text, MOST_SUGGESTIONS).filter(({ id }) => !avoid.includes(id)),
    [index, text, avoid],
  );

  // The list closes when it has a selected item; then the box is free for the next one.
  useEffect(() => {
    if (picked !== null) setPicked(null);
  }, [picked]);

  const add = (id: string): void => {
    setText('');
    if (!avoid.includes(id)) edit({ avoid: [...avoid, id] }, 'choice');
  };
  const onEnter = enterKey(index, text, found, { take: add, leave: () => add(text.trim()) });

  return (
    <Field label={t('avoid', { ns: 'fields' })} controlId={fieldId('avoid')} fields={['avoid']}>
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
        <span className="input" onKeyDownCapture={onEnter}>
          <Input id={fieldId('avoid')} maxLength={60} placeholder={t('avoidAdd')} {...aria} />
        </span>
        <SuggestionList
          items={found}
          query={text}
          head={t('avoidMatches', { count: found.length })}
          empty={t('avoidNone')}
        />
      </ComboBox>
      <AvoidChips suggestions={suggestions} />
    </Field>
  );
}

function AvoidChips({ suggestions }: { readonly suggestions: readonly Suggestion[] }): ReactNode {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const avoid = useApp((state) => state.inputs.avoid);
  const edit = useApp((state) => state.edit);
  if (avoid.length === 0) return null;
  return (
    <ul className="avoid__chips">
      {avoid.map((id) => {
        const name = suggestions.find((item) => item.id === id)?.names[language] ?? id;
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
