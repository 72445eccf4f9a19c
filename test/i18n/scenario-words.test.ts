import { describe, expect, it } from 'vitest';
import type { MeasureCard, PolicyPresets } from '../../src/contract/policy.ts';
import { scenarioWords } from '../../src/i18n/demand/scenario-words.ts';
import type { ScenarioFile } from '../../src/policy/scenario/scenario-schema.ts';

const presets: PolicyPresets['presets'] = [
  {
    id: 'in-force',
    title: { zh: '现行有效', en: 'In force' },
    note: { zh: '即实际账单。', en: 'The real bill.' },
    replacements: {},
  },
];
const card = (id: string, en: string) =>
  ({
    id,
    title: { zh: `${en}（中）`, en },
    parameters: [
      { path: `${id}.discount`, name: 'discount', label: { zh: '折扣', en: 'discount' }, unit: '1' },
    ],
  }) as unknown as MeasureCard;
const cards = ['toll', 'waiver', 'fee'].map((id) => card(id, `The ${id}`));
const words = (scenario: string | ScenarioFile, language: 'zh' | 'en' = 'en') =>
  scenarioWords(scenario, { presets, cards }, language).join(' ');
const own: ScenarioFile = { schema: 1, id: 'mine', title: 'Mine', base: 'in-force' };

describe('a scenario in words', () => {
  it('is a preset with what it stands for', () => {
    expect(words('in-force')).toBe('The preset "In force". The real bill.');
    expect(words('in-force', 'zh')).toContain('现行有效');
  });

  it('says what is on, off and set, with the day from which it holds', () => {
    const said = words({
      ...own,
      enable: ['toll'],
      disable: ['fee'],
      set: { 'waiver.discount': { '2027-01-01': 0.5 } },
    });
    expect(said).toContain('Over "In force".');
    expect(said).toContain('On: The toll.');
    expect(said).toContain('Off: The fee.');
    expect(said).toMatch(/The waiver: discount is .*0\.5|50/);
    expect(said).toContain('from 2027-01-01');
    expect(said).toContain('Measures lapse when they end.');
  });

  it('puts together what becomes of measures after their end', () => {
    const said = words({
      ...own,
      after_expiry: {
        toll: { extend_to: null },
        waiver: { extend_to: null },
        fee: { taper_months: 12 },
      },
    });
    expect(said).toContain('Assumed to go on: The toll; The waiver.');
    expect(said).toContain('Phased out over 12 months after they end: The fee.');
  });

  it('names the first of many, and counts the others', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `m${index}`);
    expect(words({ ...own, enable: ids })).toContain('m5; 3 more.');
  });
});
