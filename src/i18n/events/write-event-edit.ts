import type { EventEdit } from '../../contract/crossing-schema.ts';
import { crossingText, crossingTexts } from '../crossing-texts.ts';
import type { Language } from '../language.ts';
import { modeName } from '../write-exclusion.ts';

/** What an enquiry supposes of an event, in a few words: `Switched off: Closed: Suez Canal, 2027-01-01 to 2027-01-20`. */
export function writeEventEdit({ kind, effect, affected, from, to }: EventEdit, language: Language): string {
  const t = crossingText(language);
  const place = modeName(affected.id, language) ?? affected.names[language];
  const event = t('event', { effect: crossingTexts[language].effects[effect], place });
  return t(`edits.${kind}`, { event, days: daysOf(from, to, language) });
}

function daysOf(from: string | null, to: string | null, language: Language): string {
  const t = crossingText(language);
  if (from === null) return to === null ? t('always') : t('until', { to });
  return to === null ? t('since', { from }) : t('span', { from, to });
}
