import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useItemName } from '../../parts/use-item-name.ts';

/** What names of flows are asked for. */
export type NamedKind = 'direction' | 'corridor' | 'commodity' | 'district' | 'equipment';

/** Names what flows are told apart by, in the language shown; what has no name by its key. */
export function useFlowWords(): (kind: NamedKind, key: string | null) => string {
  const { t } = useTranslation('demand');
  const nameOf = useItemName();
  return useCallback(
    (kind, key) => {
      if (key === null) return t('unknown');
      if (kind === 'direction') return t(`directions.${key}`, { defaultValue: key });
      if (kind === 'corridor') return t(`corridors.${key}`, { defaultValue: key });
      return nameOf(key) ?? key;
    },
    [t, nameOf],
  );
}
