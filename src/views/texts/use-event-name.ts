import { useTranslation } from 'react-i18next';
import '../../i18n/crossing-texts.ts';
import type { RouteEvent } from '../../contract/crossing-schema.ts';
import { MODES, type Mode } from '../../network/terminal.ts';
import { useLanguage } from './use-language.ts';

/** What is affected, by its name. */
export function usePlaceName(): (affected: RouteEvent['affected']) => string {
  const { t } = useTranslation('words');
  const language = useLanguage();
  return ({ kind, id, names }) => (kind === 'mode' && isMode(id) ? t(`modes.${id}`) : names[language]);
}

const isMode = (id: string): id is Mode => MODES.some((mode) => mode === id);

/** What an event does, to what, and until when. */
export function useEventName(): (event: Pick<RouteEvent, 'effect' | 'affected' | 'to'>) => string {
  const { t } = useTranslation('crossings');
  const placeOf = usePlaceName();
  return ({ effect, affected, to }) => {
    const values = { effect: t(`effects.${effect}`), place: placeOf(affected) };
    return to === null ? t('event', values) : t('eventUntil', { ...values, to });
  };
}
