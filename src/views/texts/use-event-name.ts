import { useTranslation } from 'react-i18next';
import '../../i18n/crossing-texts.ts';
import type { RouteEvent } from '../../contract/crossing-schema.ts';
import { useLanguage } from './use-language.ts';

/** What an event does, to what, and until when. */
export function useEventName(): (event: Pick<RouteEvent, 'effect' | 'affected' | 'to'>) => string {
  const { t } = useTranslation(['crossings', 'words']);
  const language = useLanguage();
  return ({ effect, affected, to }) => {
    const place =
      affected.kind === 'mode'
        ? t(`modes.${affected.id}` as 'modes.rail', { ns: 'words' })
        : affected.names[language];
    const values = { effect: t(`effects.${effect}`), place };
    return to === null ? t('event', values) : t('eventUntil', { ...values, to });
  };
}
