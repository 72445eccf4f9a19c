import { type ReactNode, useMemo, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { useTranslation } from 'react-i18next';
import '../../i18n/crossing-texts.ts';
import { placeIndex } from '../../state/enquiry/place-search.ts';
import { avoidSuggestions, groupedMatches } from '../compare/form/avoid-options.ts';
import { SuggestionList } from '../compare/form/suggestion-list.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

interface WhereBoxProps {
  readonly id: string;
  /** The key of a suggestion, or a text of its own. */
  readonly value: string;
  readonly isInvalid: boolean;
  readonly onValue: (value: string) => void;
}

const NONE_NEAR: ReadonlySet<string> = new Set();

/** A mode, country, strait, border, place or terminal, by name or code. */
export function WhereBox({ id, value, isInvalid, onValue }: WhereBoxProps): ReactNode {
  const { t } = useTranslation(['events', 'crossings']);
  const language = useLanguage();
  const catalogue = useApp((state) => state.catalogue);
  const index = useMemo(() => placeIndex(catalogue === null ? [] : avoidSuggestions(catalogue)), [catalogue]);
  const known = index.places.find((place) => place.id === value);
  const chosen = known?.names[language] ?? value;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen;
  const groups = useMemo(() => groupedMatches([index], text, [], NONE_NEAR), [index, text]);
  const found = groups.flatMap(({ items }) => items);
  const headings = new Map(
    groups.flatMap(({ id: group, items: [first] }) =>
      first === undefined ? [] : [[first.id, t(`groups.${group}`, { ns: 'crossings' })] as const],
    ),
  );
  return (
    <ComboBox
      className="events__where"
      aria-label={t('where')}
      items={found}
      inputValue={text}
      onInputChange={(next) => {
        setTyped(next);
        if (next !== chosen) onValue(next);
      }}
      selectedKey={known?.id ?? null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setTyped(null);
        onValue(String(key));
      }}
      allowsCustomValue
      allowsEmptyCollection
      isInvalid={isInvalid}
    >
      <span className="input">
        <Input id={id} maxLength={60} placeholder={t('whereHint')} />
      </span>
      <SuggestionList
        items={found}
        query={text}
        head={t('where')}
        empty={t('none', { ns: 'crossings' })}
        headings={headings}
      />
    </ComboBox>
  );
}
