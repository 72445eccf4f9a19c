/** A figure: digits, grouped or not, with a decimal part. */
export const FIGURE = String.raw`(?<!\d|\d[.,])(?:\d+(?:,\d+)*(?:\.\d+)?|\.\d+)(?!\d)`;

const HAN_DIGITS = '一二三四五六七八九';
/** A whole number in digits, in Chinese up to ninety-nine, or as an English word. */
export const COUNT = String.raw`(?<!\d|\d[.,])\d{1,5}(?![\d.,]\d|\d)|[一二两三四五六七八九十]{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a|an)\b`;

const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The number that a text matching {@link COUNT} writes; null for one that is none, such as 一一. */
export function countOf(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  const english = ENGLISH.indexOf(word);
  if (english >= 0) return english + 1;
  if (word === '两') return 2;
  const [, tens = '', ten = '', ones = ''] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(word) ?? [];
  const digit = (sign: string): number => HAN_DIGITS.indexOf(sign) + 1;
  if (ten === '') return tens !== '' && ones === '' ? digit(tens) : null;
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}
