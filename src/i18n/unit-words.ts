import { formatQuantity } from './format.ts';
import type { Language } from './language.ts';

const UNITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    CNY: '元',
    km: '公里',
    hour: '小时',
    day: '天',
    week: '周',
    year: '年',
    box: '箱',
    TEU: '标准箱',
    t: '吨',
    m2: '平方米',
    m3: '立方米',
    kg: '千克',
    kWh: '千瓦时',
    lift: '次',
    car: '辆',
    parcel: '件',
    voyage: '航次',
    class: '类',
    ft: '英尺',
    share: '比例',
    factor: '倍',
    count: '条',
    '1/year': '每年',
    '1/week': '每周',
  },
  en: {
    CNY: 'CNY',
    km: 'km',
    hour: 'h',
    day: 'd',
    week: 'week',
    year: 'years',
    box: 'box',
    TEU: 'TEU',
    t: 't',
    m2: 'm²',
    m3: 'm³',
    kg: 'kg',
    kWh: 'kWh',
    lift: 'lift',
    car: 'car',
    parcel: 'parcel',
    voyage: 'voyage',
    class: 'class',
    ft: 'ft',
    share: 'share',
    factor: 'times',
    count: 'in number',
    '1/year': 'a year',
    '1/week': 'a week',
  },
};

/** In quotients: `CNY/year`, not `CNY/years`. */
const SINGULAR: Readonly<Record<string, string>> = { year: 'year', day: 'day', hour: 'hour' };

/** `元/(标准箱·天)`, `CNY/(TEU·day)` of the unit `CNY/(TEU*day)`; a part nobody knows stays as it is. */
export function writeUnit(unit: string, language: Language): string {
  const whole = UNITS[language][unit];
  if (whole !== undefined) return whole;
  return unit
    .split(/([/*()])/)
    .map((part) => (part === '*' ? '·' : wordOf(part, language)))
    .join('');
}

const wordOf = (part: string, language: Language): string =>
  (language === 'en' ? SINGULAR[part] : undefined) ?? UNITS[language][part] ?? part;

const MAX_PLACES = 6;
const PERCENT = 100;

/** A figure with its unit as people say it: `2.05 元/公里`, `5 %`, `4.5 %/年`, `class 6`. */
export function writeFigure(value: string, unit: string, language: Language): string {
  const isChinese = language === 'zh';
  const text = formatQuantity(value, MAX_PLACES);
  switch (unit) {
    case 'share':
    case '1/year': {
      const percent = `${formatQuantity(Number(value) * PERCENT, MAX_PLACES)} %`;
      return unit === 'share' ? percent : `${percent}${isChinese ? '/年' : ' a year'}`;
    }
    case '1':
    case 'factor':
    case 'count':
      return text;
    case 'class':
      return isChinese ? `${text} 类` : `class ${text}`;
    case '1/week':
      return isChinese ? `每周 ${text} 次` : `${text} a week`;
    default:
      return `${text} ${writeUnit(unit, language)}`;
  }
}
