import { formatQuantity } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';

/** A round amount of yuan as an axis writes it: `50 万`, `1.2 亿`; `500k`, `12m`. */
export function axisMoney(yuan: number, language: Language): string {
  if (language === 'zh') {
    if (yuan >= 1e8) return `${formatQuantity(yuan / 1e8)} 亿`;
    return yuan >= 1e4 ? `${formatQuantity(yuan / 1e4)} 万` : formatQuantity(yuan);
  }
  if (yuan >= 1e6) return `${formatQuantity(yuan / 1e6)}m`;
  return yuan >= 1e3 ? `${formatQuantity(yuan / 1e3)}k` : formatQuantity(yuan);
}
