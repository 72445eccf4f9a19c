import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { useTranslation } from 'react-i18next';
import { formatDistance } from '../../../i18n/format.ts';
import { type PlaceIndex, searchPlaces } from '../../../state/enquiry/place-search.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { enterKey } from './enter-key.ts';
import { Field, fieldId, useFieldState } from './field.tsx';
import type { Suggestion } from './place-options.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useElsewhere } from './use-elsewhere.ts';
import { useVisited } from './use-visited.ts';

const MOST_SUGGESTIONS = 40;

interface PlaceFieldProps {
  readonly field: 'from' | 'to';
  readonly index: PlaceIndex<Suggestion>;
}

/**
 * One end of the journey. A chosen place is kept by its code and shown by its name; text that is no known
 * place is kept as typed and left to the engine to judge.
 */
export function PlaceField({ field, index }: PlaceFieldProps): ReactNode {
  const { t } = useTranslation(['form', 'fields']);
  const language = useLanguage();
  const value = useApp((state) => state.inputs[field]);
  const catalogue = useApp((state) => state.catalogue);
  const edit = useApp((state) => state.edit);
  const [draft, setDraft] = useState<string | null>(null);
  const { isVisited, onFocusCapture } = useVisited();
  const { isInvalid, aria } = useFieldState(field);
  const chosen = index.places.find(({ id }) => id === value);
  const shownText = chosen?.names[language] ?? value;
  const code = catalogue?.places.find(({ id }) => id === value)?.place;
  const elsewhere = useElsewhere(draft);
  const found = useMemo(() => {
    if (!isVisited) return [];
    // Who names a place of the world means it, and none that is spelt alike.
    if (elsewhere !== null) return index.places.filter(({ id }) => id === elsewhere.nearest.id);
    return searchPlaces(index, draft ?? '', MOST_SUGGESTIONS);
  }, [index, draft, elsewhere, isVisited]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another value, as after an undo, ends the typing
  useEffect(() => setDraft(null), [value]);

  const keep = (text: string): void => {
    setDraft(null);
    if (text !== shownText) edit({ [field]: text }, 'choice');
  };
  const keepTyped = (): void => {
    if (draft !== null) keep(draft);
  };
  const onEnter = enterKey(index, draft, found, { take: keep, leave: keepTyped });

  return (
    <Field label={t(field, { ns: 'fields' })} controlId={fieldId(field)} fields={[field]}>
      <ComboBox
        className="place"
        aria-label={t(field, { ns: 'fields' })}
        items={found}
        inputValue={draft ?? shownText}
        onInputChange={(text) => setDraft(text === shownText ? null : text)}
        selectedKey={chosen?.id ?? null}
        onSelectionChange={(key) => {
          if (key !== null) keep(String(key));
        }}
        onBlur={keepTyped}
        allowsCustomValue
        allowsEmptyCollection
        isInvalid={isInvalid}
      >
        <span
          className={isInvalid ? 'input input--invalid' : 'input'}
          onKeyDownCapture={onEnter}
          onFocusCapture={onFocusCapture}
        >
          <Input
            id={fieldId(field)}
            maxLength={60}
            placeholder={t('placeHint')}
            onFocus={(event) => {
              // The list takes the focus to and fro while somebody types: what is being typed must not be typed over.
              if (draft === null) event.currentTarget.select();
            }}
            {...aria}
          />
          {code !== undefined && draft === null ? <span className="input__unit">{code}</span> : null}
        </span>
        <SuggestionList
          items={found}
          query={draft ?? ''}
          head={
            elsewhere === null
              ? t('matches', { count: found.length })
              : t('elsewhere', { place: elsewhere.names[language], distance: formatDistance(elsewhere.km) })
          }
          empty={t('noMatch')}
        />
      </ComboBox>
    </Field>
  );
}
