import { describe, expect, it } from 'vitest';
import { dataTexts } from '../../src/i18n/data-texts.ts';
import { DICTIONARIES } from '../../src/i18n/dictionary.ts';
import { cli as enCli } from '../../src/i18n/en/cli.ts';
import { messages as enMessages } from '../../src/i18n/en/messages.ts';
import { report as enReport } from '../../src/i18n/en/report.ts';
import { units as enUnits } from '../../src/i18n/en/units.ts';
import { exploreTexts } from '../../src/i18n/explore-texts.ts';
import { networkMessages } from '../../src/i18n/network-messages.ts';
import { ownFileTexts } from '../../src/i18n/own-files/own-file-texts.ts';
import { policyMessages } from '../../src/i18n/policy-messages.ts';
import { policyTexts } from '../../src/i18n/policy-texts.ts';
import { cli as zhCli } from '../../src/i18n/zh/cli.ts';
import { messages as zhMessages } from '../../src/i18n/zh/messages.ts';
import { report as zhReport } from '../../src/i18n/zh/report.ts';
import { units as zhUnits } from '../../src/i18n/zh/units.ts';
import { deviceTexts } from '../../src/views/texts/device-texts.ts';
import { CHINESE_SIGN, halfWidthColons, latinSentences } from './scripts.ts';

/** The name of the language itself, and what a reader has to write or look for in Chinese. */
const CHINESE_IN_ENGLISH: ReadonlySet<string> = new Set([
  'shell.brandOther',
  'shell.languageZh',
  'text.issuer_name',
  'basemap.attribution_hint',
]);

/** Every text by its path, `form.search`. */
function texts(branch: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(branch).flatMap(([key, value]: [string, unknown]) => {
      const own = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') return [[own, value] as const];
      return typeof value === 'object' && value !== null ? [...texts(value, own)] : [];
    }),
  );
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map(([, name = '']) => name);
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

describe.each([
  ['the interface', DICTIONARIES],
  ['issues', { zh: { messages: zhMessages }, en: { messages: enMessages } }],
  ['issues of files of one’s own', ownFileTexts],
  ['the command line', { zh: zhCli, en: enCli }],
  ['reports on a network', { zh: zhReport, en: enReport }],
  ['the Policy view', policyTexts],
  ['units', { zh: zhUnits, en: enUnits }],
  ['Explore', exploreTexts],
  ['single figures', dataTexts],
  ['the device', deviceTexts],
  ['network folders', networkMessages],
  ['measures and scenarios', policyMessages],
])('the dictionaries of %s', (_, { zh, en }) => {
  const chinese = texts(zh);
  const english = texts(en);

  it('keep Chinese out of English', () => {
    const mixed = [...english].filter(
      ([path, text]) => CHINESE_SIGN.test(text) && !CHINESE_IN_ENGLISH.has(path),
    );
    expect(mixed).toEqual([]);
  });

  it('keep English sentences and half-width colons out of Chinese', () => {
    const mixed = [...chinese].filter(
      ([, text]) => [...latinSentences(text), ...halfWidthColons(text)].length > 0,
    );
    expect(mixed).toEqual([]);
  });

  it('hold the same keys, and in English one for a single thing beside each for any number', () => {
    const needed = [...chinese.keys()].flatMap((key) =>
      key.endsWith('_other') ? [key, key.replace(/_other$/, '_one')] : [key],
    );
    expect([...english.keys()].sort()).toEqual(needed.sort());
  });

  it('hold no empty text', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name no value in one language that the other does not know', () => {
    const differing = [...chinese].filter(([key, text]) => {
      const other = unique(placeholders(english.get(key) ?? ''));
      return unique(placeholders(text)).join() !== other.join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

describe('Chinese in the interface', () => {
  it('has full-width punctuation', () => {
    const narrow = [...texts({ ...DICTIONARIES.zh, explore: exploreTexts.zh })].filter(([, text]) =>
      /\p{Script=Han}[,;:?!]/u.test(text),
    );
    expect(narrow.map(([key]) => key)).toEqual([]);
  });
});
