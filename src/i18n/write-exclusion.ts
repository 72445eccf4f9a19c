import type { Mode, Names } from '../network/terminal.ts';
import { DICTIONARIES, resultText, wordText } from './dictionary.ts';
import { formatQuantity } from './format.ts';
import type { Language } from './language.ts';
import { loadName } from './load-text.ts';

const REASONS = ['X01', 'X02', 'X03', 'X04', 'X05', 'X06', 'X07', 'X08', 'E06', 'E07'] as const;
type Reason = (typeof REASONS)[number];

const isReason = (code: string): code is Reason => REASONS.some((reason) => reason === code);

/** Code of a reason, with the values of its sentence. A value in both languages arrives as `why_zh` and `why_en`. */
interface Exclusion {
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
}

type NamedTerminals = Readonly<Record<string, { readonly names: Names }>>;

/** Why a route was left out, in words. */
export function writeExclusion(
  { reason, values }: Exclusion,
  terminals: NamedTerminals,
  language: Language,
): string {
  const t = resultText(language);
  if (!isReason(reason)) return t('reasons.other', { code: reason });
  const text = (key: string): string => {
    const value = values[`${key}_${language}`] ?? values[key] ?? '';
    return typeof value === 'number' ? formatQuantity(value) : value;
  };
  return t(`reasons.${reason}`, {
    why: text('why'),
    box: loadName(text('box'), language),
    w: text('w'),
    m: text('m'),
    x: avoidedName(text('x'), terminals, language),
    from: text('from'),
    to: text('to'),
    link: text('link'),
  });
}

/** Of a mode, a terminal or a country. */
const avoidedName = (avoided: string, terminals: NamedTerminals, language: Language): string =>
  modeName(avoided, language) ?? terminals[avoided]?.names[language] ?? avoided;

const isMode = (code: string): code is Mode => Object.hasOwn(DICTIONARIES.zh.words.modes, code);

/** What a mode is called; null for any other code. */
export const modeName = (code: string, language: Language): string | null =>
  isMode(code) ? wordText(language)(`modes.${code}`) : null;
