import type { Catalogue, CataloguePlace } from '../../src/contract/catalogue.ts';
import { countryOf } from '../../src/network/countries.ts';

const place = (
  id: string,
  kind: CataloguePlace['kind'],
  zh: string,
  en: string,
  aliases: readonly string[] = [],
): CataloguePlace => ({
  id,
  kind,
  names: { zh, en },
  country: id.slice(0, 2),
  place: id.slice(0, 5),
  aliases,
});

/** A catalogue of a few places, boxes and goods. */
export const CATALOGUE: Catalogue = {
  network: { id: 'chongqing', edition: '2026.11', priceDate: '2026-11-20' },
  places: [
    place('CNCKG', 'place', '重庆', 'Chongqing', ['chongqing', '渝']),
    place('CNCKG-TJC', 'rail_yard', '重庆团结村中心站', 'Chongqing Tuanjiecun', [
      '西永',
      'xiyong',
      'tuanjiecun',
    ]),
    place('DEDUI', 'place', '杜伊斯堡', 'Duisburg'),
    place('CNQZH', 'place', '钦州', 'Qinzhou', ['qinzhou']),
    place('CNQZH-PRT', 'sea_port', '钦州港', 'Qinzhou Port', ['qinzhougang']),
    place('SGSIN', 'place', '新加坡', 'Singapore'),
  ],
  countries: ['CN', 'DE', 'SG'].map(countryOf),
  straits: [
    {
      id: 'malacca',
      kind: 'strait',
      names: { zh: '马六甲海峡', en: 'Strait of Malacca' },
      aliases: ['malacca'],
    },
  ],
  borders: [{ id: 'CN-KZ', names: { zh: '中国—哈萨克斯坦', en: 'China–Kazakhstan' } }],
  equipment: [
    { code: '20GP', load: 'box', lengthFt: 20, class: 'dry', maxGrossTonnes: 30.48, tareTonnes: 2.2 },
    { code: '40GP', load: 'box', lengthFt: 40, class: 'dry', maxGrossTonnes: 30.48, tareTonnes: 3.7 },
    { code: '40HQ', load: 'box', lengthFt: 40, class: 'dry', maxGrossTonnes: 30.48, tareTonnes: 3.9 },
    { code: '20RF', load: 'box', lengthFt: 20, class: 'reefer', maxGrossTonnes: 30.48, tareTonnes: 3 },
    { code: '40RF', load: 'box', lengthFt: 40, class: 'reefer', maxGrossTonnes: 34, tareTonnes: 4.6 },
    { code: 'LCL', load: 'lcl', lengthFt: null, class: 'lcl', maxGrossTonnes: 15, tareTonnes: 0 },
    { code: 'CAR', load: 'car', lengthFt: null, class: 'car', maxGrossTonnes: 3.5, tareTonnes: 0 },
    { code: 'WAGON', load: 'wagon', lengthFt: null, class: 'wagon', maxGrossTonnes: 70, tareTonnes: 0 },
  ],
  commodities: [
    {
      id: 'electric_vehicles',
      names: { zh: '电动汽车', en: 'Electric vehicles' },
      hs: '8703.80',
      needsReefer: false,
      mayHoldLithium: true,
      usualGross40Tonnes: 11.5,
      isCar: true,
      ridesWagons: false,
      decayPerYear: 0.09,
    },
    {
      id: 'laptops',
      names: { zh: '笔记本电脑', en: 'Laptops' },
      hs: '8471.30',
      needsReefer: false,
      mayHoldLithium: true,
      usualGross40Tonnes: 9.5,
      isCar: false,
      ridesWagons: true,
      decayPerYear: 0.19,
    },
    {
      id: 'general',
      names: { zh: '普通工业品', en: 'General manufactures' },
      hs: '—',
      needsReefer: false,
      mayHoldLithium: false,
      usualGross40Tonnes: 18,
      isCar: false,
      ridesWagons: true,
      decayPerYear: 0.06,
    },
    {
      id: 'fresh_fruit',
      names: { zh: '鲜果（榴莲）', en: 'Fresh fruit (durian)' },
      hs: '0810.60',
      needsReefer: true,
      mayHoldLithium: false,
      usualGross40Tonnes: 24,
      isCar: false,
      ridesWagons: false,
      decayPerYear: 7.3,
    },
  ],
  counts: { terminals: 4, links: 5, services: 3, departuresPerWeek: 9, tariffItems: 40 },
  capitalPerYear: 0.06,
  exchangeRates: [
    { currency: 'USD', cny: '7.0800', date: '2026-11-20' },
    { currency: 'EUR', cny: '8.2500', date: '2026-11-20' },
  ],
};
