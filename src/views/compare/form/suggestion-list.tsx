import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { DICTIONARIES } from '../../../i18n/dictionary.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { matchedParts, type Suggestion, type SuggestionKind } from './place-options.ts';

interface SuggestionListProps {
  readonly items: readonly Suggestion[];
  readonly query: string;
  /** Says how many there are. */
  readonly head: string;
  readonly empty: string;
  /** Written over the first of a group of items; none where all are of one kind. */
  readonly headings?: ReadonlyMap<string, string>;
}

/** The list under a search box: icon, name with the matched letters marked, code. */
export function SuggestionList({ items, query, head, empty, headings }: SuggestionListProps): ReactNode {
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Popover className="suggestions" offset={4} placement="bottom start">
      <p className="suggestions__head">{items.length === 0 ? empty : head}</p>
      <ListBox
        className="suggestions__list"
        items={items}
        dependencies={[query, language]}
        renderEmptyState={() => null}
      >
        {(item) => (
          <ListBoxItem
            id={item.id}
            textValue={item.names[language]}
            className="suggestions__option"
            data-heading={headings?.get(item.id)}
          >
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

/** Mode letter on its colour for a terminal of one mode, else the letter of its kind in an outline. */
function KindBox({ suggestion }: { readonly suggestion: Suggestion }): ReactNode {
  const { t } = useTranslation('words');
  const { mode, kind } = suggestion;
  const letter =
    mode === null ? (isLettered(kind) ? t(`kindLetters.${kind}`) : '') : t(`modeLetters.${mode}`);
  return (
    <span className={`mode-box mode-box--${mode ?? 'none'}`} aria-hidden="true">
      {letter}
    </span>
  );
}

type LetteredKind = keyof (typeof DICTIONARIES)['zh']['words']['kindLetters'];

const isLettered = (kind: SuggestionKind): kind is LetteredKind =>
  Object.hasOwn(DICTIONARIES.zh.words.kindLetters, kind);
