/**
 * Writes `src/network/country-names.ts`: the countries and regions of ISO 3166-1 with their names in Chinese and
 * English as CLDR has them in this Node, so that names do not differ from machine to machine.
 *
 *   node scripts/build-country-names.mjs
 */
import { writeFile } from 'node:fs/promises';

/** Regions of China are named as such. */
const NAMES = {
  TW: ['中国台湾', 'Taiwan, China'],
  HK: ['中国香港', 'Hong Kong, China'],
  MO: ['中国澳门', 'Macao, China'],
};

/** What else people write, beside the short and long names of CLDR. */
const SPELLINGS = {
  AE: ['UAE'],
  BY: ['白俄'],
  CD: ['刚果金', 'DRC'],
  CG: ['刚果布'],
  CZ: ['Czech Republic', '捷克共和国'],
  GB: ['Great Britain', 'Britain', 'England'],
  HK: ['Hong Kong', 'Hongkong', '香港'],
  KG: ['吉尔吉斯'],
  KP: ['DPRK'],
  KR: ['Korea', 'ROK', '南韩', '大韩民国'],
  KZ: ['哈萨克', '哈国'],
  LA: ['Lao PDR'],
  MM: ['Burma'],
  MO: ['Macao', 'Macau', '澳门'],
  NL: ['Holland'],
  RU: ['Russian Federation', '俄国', '俄罗斯联邦'],
  TJ: ['塔吉克'],
  TM: ['土库曼'],
  TR: ['Turkey', 'Turkiye'],
  TW: ['Taiwan', '台湾', '台湾省'],
  US: ['USA', 'United States of America', 'America', '美利坚合众国'],
  UZ: ['乌兹别克'],
  VN: ['Viet Nam'],
};

/** Codes that CLDR names and ISO 3166-1 does not. */
const NOT_ISO = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'XK',
  'ZZ',
]);

/** @param {string} language @param {'short' | 'long'} style */
const namer = (language, style) =>
  new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
const [zh, en] = [namer('zh-Hans', 'long'), namer('en', 'long')];
const [zhShort, enShort] = [namer('zh-Hans', 'short'), namer('en', 'short')];

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));
const canonical = (/** @type {string} */ code) => new Intl.Locale(`und-${code}`).region === code;
const rows = codes
  .filter((code) => !NOT_ISO.has(code) && canonical(code) && en.of(code) !== undefined)
  .map((code) => {
    const own = [zh, en, zhShort, enShort].map((names) => names.of(code) ?? '');
    const [nameZh, nameEn] = NAMES[code] ?? own;
    const others = [...own, ...(SPELLINGS[code] ?? [])].filter((name) => name !== nameZh && name !== nameEn);
    return [code, nameZh, nameEn, [...new Set(others)].join(';')];
  });

const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", "\\'")}'`;
const lines = rows.map(
  (row) => `  [${row.map((cell) => (cell.includes("'") ? `"${cell}"` : quoted(cell))).join(', ')}],`,
);
await writeFile(
  new URL('../src/network/country-names.ts', import.meta.url),
  `/** Countries and regions of ISO 3166-1: code, Chinese and English name, other spellings. Written by scripts/build-country-names.mjs. */
export const COUNTRY_NAMES: readonly (readonly [code: string, zh: string, en: string, others: string])[] = [
${lines.join('\n')}
];
`,
);
console.log(`country-names.ts: ${rows.length} countries and regions`);
