import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../use-language.ts';
import { matchedParts, type Suggestion } from './place-options.ts';

interface SuggestionListProps {
  readonly items: readonly Suggestion[];
  readonly query: string;
  /** Says how many there are. */
  readonly head: string;
  readonly empty: string;
}

/** The list under a search box: icon, name with the matched letters marked, code. */
export function SuggestionList({ items, query, head, empty }: SuggestionListProps): ReactNode {
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Popover className="suggestions" offset={4} placement="bottom start">
      <p className="suggestions__head">{items.length === 0 ? empty : head}</p>
      <ListBox className="suggestions__list" items={items} renderEmptyState={() => null}>
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.names[language]} className="suggestions__option">
            <KindBox suggestion={item} />
            <span className="suggestions__names">
              <Matched text={item.names[language]} query={query} />{' '}
              <span className="mut">
                <Matched text={item.names[other]} query={query} />
              </span>
            </span>
            <span className="suggestions__code">{item.id}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

function Matched({ text, query }: { readonly text: string; readonly query: string }): ReactNode {
  const [before, match, after] = matchedParts(text, query);
  return (
    <>
      {before}
      {match === '' ? null : <mark>{match}</mark>}
      {after}
    </>
  );
}

function KindBox({ suggestion }: { readonly suggestion: Suggestion }): ReactNode {
  const { t } = useTranslation('words');
  const { mode } = suggestion;
  if (mode === null) return <span className="mode-box mode-box--none" aria-hidden="true" />;
  return (
    <span className={`mode-box mode-box--${mode}`} aria-hidden="true">
      {t(`modeLetters.${mode}`)}
    </span>
  );
}
