import { describe, expect, it } from 'vitest';
import { countryOf, findCountry } from '../../src/network/countries.ts';

describe('a country', () => {
  it.each([
    ['RU', 'RU'],
    ['ru', 'RU'],
    ['俄罗斯', 'RU'],
    ['俄羅斯', 'RU'],
    ['Russian Federation', 'RU'],
    ['USA', 'US'],
    ['美国', 'US'],
    ['Great Britain', 'GB'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['香港', 'HK'],
    ['中国香港', 'HK'],
    ['台湾', 'TW'],
    ['中國臺灣', 'TW'],
  ])('is found by its code and its names: %s', (text, code) => expect(findCountry(text)?.code).toBe(code));

  it.each(['', 'RUS', 'Atlantis', 'CNCKG', 'rail'])('is not guessed from %j', (text) =>
    expect(findCountry(text)).toBeNull(),
  );

  it('has a name in both languages; an unknown code is its own', () => {
    expect(countryOf('KZ').names).toEqual({ zh: '哈萨克斯坦', en: 'Kazakhstan' });
    expect(countryOf('TW').names).toEqual({ zh: '中国台湾', en: 'Taiwan, China' });
    expect(countryOf('XX').names).toEqual({ zh: 'XX', en: 'XX' });
  });
});
