import { countryOf } from '../countries.ts';
import type { Names } from '../terminal.ts';

/** One id for a border whichever way it is crossed: `CN-KZ`. */
export const borderOf = (first: string, second: string): string => [first, second].sort().join('-');

/** Borders between the countries that a link runs over. */
export const bordersOn = (countries: readonly string[]): readonly string[] =>
  countries.flatMap((country, index) => {
    const before = countries[index - 1];
    return before === undefined ? [] : [borderOf(before, country)];
  });

/** Of a border by the codes of its two countries. */
export function borderNames(border: string): Names {
  const names = border.split('-').map((code) => countryOf(code).names);
  return {
    zh: names.map(({ zh }) => zh).join('—'),
    en: names.map(({ en }) => en).join('–'),
  };
}
