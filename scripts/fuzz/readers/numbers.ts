import { readNumber, readQuantity } from '../../../src/reading/number.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const SAMPLES = [
  ...[
    '6000000',
    '6,000,000',
    '6000000.5',
    '1 234 567.89',
    "1'234'567",
    '1_000',
    '3,5',
    '1,500',
    '0.5',
    '.5',
    '-12.5',
    '+7',
  ],
  ...[
    '600万',
    '2.5亿',
    '1.2萬',
    '６０００',
    '１，５００',
    '1.234.567,89',
    '12',
    '0',
    '0,500',
    '1500,500',
    '9.99',
    '1000000',
  ],
];

/** Figures without a unit, as any field of the page and any file takes them. */
export const numbers = (): Reader => ({
  name: 'number',
  weight: 20,
  samples: SAMPLES,
  words: ['万', '亿', ',000', '.000', ',5', '.5', ' 000', '¥', 't'],
  read(input) {
    const reading = readNumber(input);
    if (reading.kind === 'unreadable') return 'refused';
    if (reading.kind === 'ambiguous')
      return accepted(...reading.readings.map((text) => isNoMeaning(input, text)));
    const { value, decimal } = reading.value;
    const again = readNumber(decimal);
    return accepted(
      differs('read back', reading.value, again.kind === 'value' ? again.value : again.kind),
      Number.isFinite(value) ? differs('as a double', value, Number(decimal)) : `not finite: ${decimal}`,
      isNoMeaning(input, decimal),
    );
  },
});

const MULTIPLES: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * Reads the figure once more in the simplest way there is: the last separator is the decimal sign, or all of them
 * divide. What the reader gives must be one of the two.
 */
function isNoMeaning(input: string, decimal: string): string | null {
  const plain = input
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|(?![\t\n\v\f\r])\p{Cc}/gu, '');
  const sign = /^\s*[-−]/.test(plain) ? '-' : '';
  const multiple = /[万亿萬億]/.exec(plain)?.[0] ?? '';
  const body = plain.replace(/^[^\d.,]*/, '').replace(/[万亿萬億].*$/s, '');
  const grouped = body.replace(/\D/g, '');
  const at = body.search(/[.,](?=\d*\s*$)/);
  const split =
    at < 0 ? grouped : `${body.slice(0, at).replace(/\D/g, '')}.${body.slice(at).replace(/\D/g, '')}`;
  const meanings = [grouped, split].map((text) => canonical(sign, shifted(text, MULTIPLES[multiple] ?? 0)));
  const mine = canonical('', decimal);
  return meanings.includes(mine)
    ? null
    : `${JSON.stringify(input)} was read as ${decimal}, and means ${meanings.join(' or ')}`;
}

function shifted(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = fraction.padEnd(places, '0');
  return `${whole}${digits.slice(0, places)}.${digits.slice(places)}`;
}

function canonical(sign: string, text: string): string {
  const isNegative = sign === '-' || text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace(/^-/, '').split('.');
  const plain = `${whole.replace(/^0+/, '') || '0'}.${fraction.replace(/0+$/, '')}`;
  return isNegative && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

/** Figures with what is written around them for their unit. */
export const quantities = (): Reader => ({
  name: 'quantity',
  weight: 12,
  samples: [
    '9.5t',
    '9500 kg',
    '¥6,000,000',
    '$800000',
    '1.2 CNY/km',
    '12%',
    '0.5万 m3',
    '28m³',
    '€12.50',
    '40 HQ',
    '3 天',
  ],
  words: ['t', 'kg', '%', '‰', ' CNY/(TEU*day)', '¥', '$', '吨', '元', 'm3'],
  read(input) {
    const reading = readQuantity(input);
    if (reading.kind !== 'value') return 'refused';
    const { unit, decimal } = reading.value;
    const isMoney = /^[¥$€£]$/.test(unit);
    const again = readQuantity(
      isMoney ? decimal.replace(/^-?/, (sign) => sign + unit) : `${decimal} ${unit}`,
    );
    return accepted(differs('read back', reading.value, again.kind === 'value' ? again.value : again.kind));
  },
});
