import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { useTranslation } from 'react-i18next';
import { type PlaceIndex, searchPlaces } from '../../../state/enquiry/place-search.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { enterKey } from './enter-key.ts';
import { Field, fieldId, useFieldState } from './field.tsx';
import type { Suggestion } from './place-options.ts';
import { SuggestionList } from './suggestion-list.tsx';

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
  const { isInvalid, aria } = useFieldState(field);
  const chosen = index.places.find(({ id }) => id === value);
  const shownText = chosen?.names[language] ?? value;
  const code = catalogue?.places.find(({ id }) => id === value)?.place;
  const found = useMemo(() => searchPlaces(index, draft ?? '', MOST_SUGGESTIONS), [index, draft]);

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
        <span className={isInvalid ? 'input input--invalid' : 'input'} onKeyDownCapture={onEnter}>
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
          head={t('matches', { count: found.length })}
          empty={t('noMatch')}
        />
      </ComboBox>
    </Field>
  );
}
