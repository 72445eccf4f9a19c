import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STORY_IDS } from '../../state/enquiry/stories.ts';
import { useApp } from '../contexts/store-context.tsx';

/** Real enquiries to begin with. */
export function StoryButtons(): ReactNode {
  const { t } = useTranslation('form');
  const openStory = useApp((state) => state.openStory);
  return (
    <ul className="stories">
      {STORY_IDS.map((id) => (
        <li key={id}>
          <button type="button" className="button button--small" onClick={() => openStory(id)}>
            {t(`stories.${id}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
