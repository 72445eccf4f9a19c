import type { Answer } from '../../src/contract/answer-schema.ts';
import type { SourceTexts } from '../../src/network/source.ts';
import { sourceTexts } from './source.ts';

const terminal = (
  zh: string,
  en: string,
  country: string,
  kind: Answer['terminals'][string]['kind'],
  lon: number,
  lat: number,
): Answer['terminals'][string] => ({ names: { zh, en }, place: `${country}XXX`, country, kind, lon, lat });

export const TERMINALS: Answer['terminals'] = {
  'CNCKG-TJC': terminal('重庆团结村', 'Tuanjiecun', 'CN', 'rail_yard', 106.35, 29.61),
  'CNCKG-GYP': terminal('重庆果园港', 'Guoyuan port', 'CN', 'river_port', 106.73, 29.6),
  CKG: terminal('重庆江北机场', 'Chongqing Jiangbei', 'CN', 'airport', 106.64, 29.72),
  CNALK: terminal('阿拉山口', 'Alashankou', 'CN', 'border_crossing', 82.57, 45.17),
  KZDOS: terminal('多斯特克', 'Dostyk', 'KZ', 'border_crossing', 82.48, 45.25),
  PLMAL: terminal('马拉舍维奇', 'Małaszewicze', 'PL', 'border_crossing', 23.5, 52.03),
  DEDUI: terminal('杜伊斯堡', 'Duisburg DIT', 'DE', 'overseas_hub', 6.74, 51.4),
  CNQZH: terminal('钦州港', 'Qinzhou', 'CN', 'sea_port', 108.6, 21.7),
  'CNSHA-WGQ': terminal('上海外高桥', 'Shanghai Waigaoqiao', 'CN', 'sea_port', 121.6, 31.35),
  NLRTM: terminal('鹿特丹', 'Rotterdam', 'NL', 'sea_port', 4.1, 51.95),
  FRA: terminal('法兰克福机场', 'Frankfurt', 'DE', 'airport', 8.57, 50.03),
};

const source = (texts: SourceTexts, date: string, url: string | null): Answer['sources'][string] => ({
  issuer: texts.issuer.en,
  title: texts.title.en,
  date,
  url,
  note: texts.note?.en ?? '',
  texts,
});

export const SOURCES: Answer['sources'] = {
  'rail-tariff': source(
    sourceTexts(
      { zh: '国家铁路集团', en: 'China State Railway Group' },
      { zh: '铁路集装箱货物运价表', en: 'Rail tariff for boxes' },
    ),
    '2026-01-01',
    'https://example.org/rail-tariff',
  ),
  'operator-list': source(
    sourceTexts(
      { zh: '渝新欧公司', en: 'Yuxinou' },
      { zh: '班列公布价目', en: 'Published prices of trains' },
    ),
    '2026-09-14',
    null,
  ),
  'own-reasoning': source(
    sourceTexts(
      'Yusuan',
      { zh: '一天的成本', en: 'Cost of a day' },
      'Value of the goods times LPR plus 1.5 points, and decay of the commodity, by days on the way.',
    ),
    '2026-11',
    null,
  ),
};

/** An answer to two 40HQ of laptops from Tuanjiecun to Duisburg, around the itineraries given. */
