import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { exploreTexts } from '../../i18n/explore-texts.ts';

type KnownCorridor = keyof (typeof exploreTexts)['zh']['corridors'];

const isKnown = (id: string): id is KnownCorridor => Object.hasOwn(exploreTexts.zh.corridors, id);

/** Names corridors; one that the interface does not know stands for itself. */
export function useCorridorName(): (id: string) => string {
  const { t } = useTranslation('explore');
  return useCallback((id) => (isKnown(id) ? t(`corridors.${id}`) : id), [t]);
}
