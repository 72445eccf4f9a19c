import type { ReactNode } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../texts/use-language.ts';
import type { GroupedSuggestions } from './avoid-options.ts';
import { SuggestionLine } from './suggestion-list.tsx';

interface AvoidListProps {
  readonly groups: readonly GroupedSuggestions[];
  readonly query: string;
}

/** The list under the box of what to avoid, a heading over each kind. */
export function AvoidList({ groups, query }: AvoidListProps): ReactNode {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Popover className="suggestions" offset={4} placement="bottom start">
      <p className="suggestions__head">{count === 0 ? t('avoidNone') : t('avoidMatches', { count })}</p>
      <ListBox
        className="suggestions__list"
        items={groups}
        dependencies={[query, language]}
        renderEmptyState={() => null}
      >
        {({ id, items }) => (
          <ListBoxSection id={id}>
            <Header className="suggestions__group">{t(`avoidGroups.${id}`)}</Header>
            <Collection items={items} dependencies={[query, language]}>
              {(item) => (
                <ListBoxItem id={item.id} textValue={item.names[language]} className="suggestions__option">
                  <SuggestionLine item={item} query={query} />
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Popover>
  );
}
