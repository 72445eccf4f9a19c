import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { useTranslation } from 'react-i18next';
import { placeIndex, searchPlaces } from '../../../state/enquiry/place-search.ts';
import { enterKey } from '../../compare/form/enter-key.ts';
import { placeSuggestions } from '../../compare/form/place-options.ts';
import { SuggestionList } from '../../compare/form/suggestion-list.tsx';
import { useAtlas } from '../../contexts/explore-context.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';

const MOST_SUGGESTIONS = 40;

interface TerminalSearchProps {
  readonly id: string;
  readonly label: string;
  /** The terminal that stands in the box; null for a box that is free after each choice. */
  readonly value: string | null;
  readonly onPick: (terminal: string) => void;
}

/** A box that finds terminals by Chinese, English, pinyin and code. */
export function TerminalSearch({ id, label, value, onPick }: TerminalSearchProps): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { terminals } = useAtlas();
  const catalogue = useApp((state) => state.catalogue);
  const [draft, setDraft] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);

  // The list closes when it has a selected item; then the box is free for the next one.
  useEffect(() => {
    if (picked !== null) setPicked(null);
  }, [picked]);

  const index = useMemo(
    () => placeIndex(placeSuggestions((catalogue?.places ?? []).filter((place) => terminals.has(place.id)))),
    [catalogue, terminals],
  );
  const found = useMemo(() => searchPlaces(index, draft ?? '', MOST_SUGGESTIONS), [index, draft]);
  const shownText = value === null ? '' : (terminals.get(value)?.names[language] ?? value);
  const take = (id: string): void => {
    setDraft(null);
    setPicked(id);
    onPick(id);
  };
  return (
    <ComboBox
      className="place"
      aria-label={label}
      items={found}
      inputValue={draft ?? shownText}
      onInputChange={(text) => setDraft(text === shownText ? null : text)}
      selectedKey={picked}
      onSelectionChange={(key) => {
        if (key !== null) take(String(key));
      }}
      onBlur={() => setDraft(null)}
      allowsEmptyCollection
    >
      <span
        className="input"
        onKeyDownCapture={enterKey(index, draft, found, { take, leave: () => setDraft(null) })}
      >
        <Input
          id={id}
          maxLength={60}
          placeholder={t('search.hint')}
          onFocus={(event) => {
            if (draft === null) event.currentTarget.select();
          }}
        />
      </span>
      <SuggestionList
        items={found}
        query={draft ?? ''}
        head={t('search.matches', { count: found.length })}
        empty={t('search.none')}
      />
    </ComboBox>
  );
}
