import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FigureEntry, figureEntries, findFigures } from '../../state/data/data-search.ts';
import { useData } from '../contexts/desk-context.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { figureName, figureText } from './figure-text.ts';

const SHOWN_AT_MOST = 40;
export const FIGURE_SEARCH_ID = 'figure-search';

/** Looks for any figure of the network by key or name. */
export function FigureSearch(): ReactNode {
  const { t } = useTranslation('data');
  const sheet = useData((state) => state.sheet);
  const network = useData((state) => state.network);
  const query = useData((state) => state.query);
  const search = useData((state) => state.search);
  const language = useLanguage();
  const entries = useMemo(() => (sheet && network ? figureEntries(sheet, network) : []), [sheet, network]);
  const wanted = useDeferredValue(query);
  const { found, count } = useMemo(
    () =>
      findFigures(
        entries,
        wanted,
        (entry) => figureName(entry.figure, entry.names, language).title,
        SHOWN_AT_MOST,
      ),
    [entries, wanted, language],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search is no form to send
    <div className="figure-search" role="search">
      <label className="figure-search__label" htmlFor={FIGURE_SEARCH_ID}>
        {t('card.search')}
      </label>
      <span className="input">
        <input
          id={FIGURE_SEARCH_ID}
          type="search"
          autoComplete="off"
          value={query}
          placeholder={t('card.placeholder')}
          onChange={(event) => search(event.target.value)}
        />
      </span>
      <p className="figure-search__count mut" role="status">
        {wanted.trim() === '' || entries.length === 0
          ? null
          : count === 0
            ? t('card.none', { query: wanted })
            : t('card.found', { count, shown: found.length })}
      </p>
      {found.length === 0 ? null : (
        <ul className="figure-search__list">
          {found.map((entry) => (
            <Found key={`${entry.kind} ${entry.id}`} entry={entry} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Found({ entry }: { readonly entry: FigureEntry }): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const ask = useData((state) => state.ask);
  const search = useData((state) => state.search);
  const { figure } = entry;
  const { title, detail } = figureName(figure, entry.names, language);
  return (
    <li>
      <button
        type="button"
        className="figure-search__found"
        onClick={() => {
          search('');
          void ask(figure);
        }}
      >
        <span className="figure-search__kind">{t(`targets.${entry.kind}`)}</span>
        <span className="figure-search__name">
          {title} <span className="mut">{entry.names ? entry.id : detail}</span>
        </span>
        {entry.value === null ? null : (
          <span className="figure-search__value">
            {figureText(entry.value.text, entry.value.unit, language)}
          </span>
        )}
      </button>
    </li>
  );
}
