import type { FigureAddress } from '../../figures/figure-target.ts';
import { dataTexts } from '../../i18n/data-texts.ts';
import { DICTIONARIES } from '../../i18n/dictionary.ts';
import { formatNumber, formatQuantity } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { panelTexts } from '../../i18n/panel-texts.ts';
import type { Names } from '../../network/terminal.ts';
import { isInPercent, shiftPoint } from '../../state/figures/user-figure-draft.ts';
import type { Issue } from '../../units/issue.ts';

/** How a figure is called: what a person knows it by, and beside it what tells it from others. */
export interface FigureName {
  readonly title: string;
  readonly detail: string;
}

/** Prices keep up to this many places; a rate of 0.112 CNY/km must not become 0.11. */
const MOST_PLACES = 4;

/**
 * `names` are those of the link, service or operation it belongs to; null where ids say it all. A target or field that
 * an older edition of the data had stands for itself.
 */
export function figureName(figure: FigureAddress, names: Names | null, language: Language): FigureName {
  const { results, words } = DICTIONARIES[language];
  const data = dataTexts[language];
  const [first = '', second = '', third = '', fourth = ''] = figure.key.split('|');
  const field = textAt(data.figure_fields, figure.field) ?? figure.field;
  switch (figure.target) {
    case 'tariff': {
      const item = textAt(results.charges, second) ?? second;
      const which = figure.field === 'unit_price' ? '' : field;
      const parts = [which, boxName(fourth, language), basisName(third, language), first];
      return { title: item, detail: parts.filter(Boolean).join(' · ') };
    }
    case 'parameter':
      return { title: textAt(data.parameters, first.replaceAll('.', '_')) ?? first, detail: figure.key };
    case 'exchange':
      return { title: `${first} ${data.targets.exchange}`, detail: second };
    case 'equipment_factor':
      return {
        title: data.targets.equipment_factor,
        detail: [textAt(words.modes, first) ?? first, boxName(second, language)].join(' · '),
      };
    case 'price_level':
      return {
        title: names?.[language] ?? data.targets.price_level,
        detail: [first, second].filter(Boolean).join(' · '),
      };
    case 'emission_factor':
      return { title: data.targets.emission_factor, detail: figure.key };
    default:
      return {
        title: names?.[language] ?? figure.key,
        detail: names ? `${field} · ${figure.key}` : field,
      };
  }
}

function boxName(equipment: string, language: Language): string {
  const { boxes } = dataTexts[language];
  if (equipment === '*') return boxes.any;
  return /^\d\d$/.test(equipment) ? boxes.ft.replace('{{length}}', equipment) : equipment;
}

const basisName = (basis: string, language: Language): string =>
  textAt(panelTexts[language].bases, basis) ?? basis;

/** `CNY/box` as `元/箱`; what has no word stands for itself. */
export const unitName = (unit: string, language: Language): string =>
  unit
    .split('/')
    .map((part) => textAt(dataTexts[language].units, part) ?? part)
    .join('/');

/** A share or discount as `2 %`, any other figure with its unit behind it. */
export function figureText(value: string, unit: string, language: Language): string {
  const percent = percentOf(value, unit);
  if (percent !== null) return [percent, unitSuffix(unit, language)].filter(Boolean).join(' ');
  return `${plainFigure(value)} ${unitName(unit, language)}`.trimEnd();
}

/** The same without its unit, for columns that name it once. */
export const figureValue = (value: string, unit: string): string =>
  percentOf(value, unit) ?? plainFigure(value);

export function figureSpan(low: string, high: string, unit: string, language: Language): string {
  const span = low === high ? figureValue(low, unit) : `${figureValue(low, unit)}–${figureValue(high, unit)}`;
  return percentOf(low, unit) === null ? `${span} ${unitName(unit, language)}`.trimEnd() : span;
}

const percentOf = (value: string, unit: string): string | null =>
  isInPercent(unit) ? `${formatQuantity(shiftPoint(value, 2), 2)} %` : null;

const unitSuffix = (unit: string, language: Language): string =>
  unit === 'share' ? '' : unitName(unit, language);

/** Grouped, with the places it was given. */
export function plainFigure(value: string): string {
  const fraction = value.split('.')[1]?.replace(/0+$/, '') ?? '';
  return formatNumber(value, Math.min(MOST_PLACES, fraction.length));
}

/** Change from one figure to another of the same unit as a share of the first; null where it means nothing. */
export function changeShare(before: string | null, after: string): number | null {
  const from = Number(before);
  const to = Number(after);
  if (before === null || from === 0 || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  return (to - from) / from;
}

/** `−12.5 %`. */
export const changeText = (share: number): string =>
  `${share > 0 ? '+' : ''}${formatNumber(share * 100, 1)} %`;

/** Currencies a tariff price may be given in. */
export const CURRENCIES = ['CNY', 'USD', 'EUR'] as const;

/** Currency and basis of a price's unit; null for a unit that is no price. */
export function priceUnit(unit: string): { readonly currency: string; readonly per: string } | null {
  const [currency = '', per] = unit.split('/');
  return per !== undefined && CURRENCIES.some((known) => known === currency) ? { currency, per } : null;
}

/** The field of a user's figure that an issue stands under. */
export const isAbout = ({ path }: Issue, field: string): boolean => path.endsWith(`:${field}`);

const textAt = (texts: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(texts, key) ? texts[key] : undefined;
