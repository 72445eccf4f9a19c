import { units as en } from './en/units.ts';
import { formatQuantity } from './format.ts';
import type { Language } from './language.ts';
import { defineTexts } from './text-engine.ts';
import { units as zh } from './zh/units.ts';

const unitText = defineTexts('units', { zh, en });

/** Beside a field, whatever number is in it. */
const SEVERAL = 2;

/** `元/(标准箱·天)`, `CNY/(TEU·day)` of the unit `CNY/(TEU*day)`; a part without a name stays as it is. */
export const writeUnit = (unit: string, language: Language): string => nameOf(unit, SEVERAL, language);

function nameOf(unit: string, count: number, language: Language): string {
  if (Object.hasOwn(zh.name, unit)) return partName(unit, count, language);
  const parts = unit.split(/([/*()])/);
  // One TEU and one day for each: within a product or quotient a unit counts one.
  const ofPart = (part: string): string => (part === '*' ? '·' : partName(part, 1, language));
  return parts.length === 1 ? partName(unit, count, language) : parts.map(ofPart).join('');
}

const partName = (part: string, count: number, language: Language): string =>
  unitText(language)(`name.${part}`, { defaultValue: part, nest: false, count });

const MAX_PLACES = 6;
const PERCENT = 100;

/** A figure with its unit as people say it: `2.05 元/公里`, `5 %`, `4.5 %/年`, `class 6`, `1 week`, `2 weeks`. */
export function writeFigure(value: string, unit: string, language: Language): string {
  const t = unitText(language);
  const figure = formatQuantity(value, MAX_PLACES);
  switch (unit) {
    case 'share':
    case '1/year':
      return t(`figure.${unit}`, { figure: formatQuantity(Number(value) * PERCENT, MAX_PLACES) });
    case '1':
    case 'factor':
    case 'count':
      return figure;
    case 'hour':
    case 'day':
    case 'class':
    case '1/week':
      return t(`figure.${unit}`, { figure });
    default:
      return `${figure} ${nameOf(unit, Number(value), language)}`;
  }
}
