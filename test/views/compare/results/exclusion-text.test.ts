import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { reasonText, worseText } from '../../../../src/views/compare/results/exclusion-text.ts';
import { startI18n } from '../../../../src/views/texts/start-i18n.ts';
import { days } from '../../../builders/answer.ts';
import { cny } from '../../../builders/comparison.ts';
import { RAIL_SEA, sampleAnswer } from '../../../builders/sample-answer.ts';

beforeAll(() => {
  startI18n('zh');
});

const excluded = (
  reason: string,
  values: Record<string, string | number>,
  language: 'zh' | 'en' = 'en',
): string =>
  reasonText(
    sampleAnswer(),
    { reason, values, names: { zh: '', en: '' }, legs: [] },
    i18next.getFixedT(language, ['results', 'words']),
    language,
  );

describe('why a route is left out', () => {
  it('is said in the language shown', () => {
    const values = { why_zh: '红海航线暂停', why_en: 'Red Sea services suspended' };
    expect(excluded('X01', values, 'zh')).toBe('停运：红海航线暂停');
    expect(excluded('X01', values)).toBe('Suspended: Red Sea services suspended');
  });

  it('names what was to be avoided: a mode, a terminal, a country', () => {
    expect(excluded('X03', { x: 'sea' })).toBe('Avoided at your request: sea');
    expect(excluded('X03', { x: 'CNQZH' })).toBe('Avoided at your request: Qinzhou');
    expect(excluded('X03', { x: 'RU' })).toBe('Avoided at your request: RU');
  });

  it('keeps the figures of a limit', () => {
    expect(excluded('E06', { w: 28, m: 24 })).toBe('Gross 28 t per box exceeds the limit of 24 t');
  });

  it('shows a code it has no words for', () => {
    expect(excluded('X99', {})).toBe('Reason code X99');
  });
});

describe('why an itinerary is dominated', () => {
  const worse = (reason: string, own: Partial<typeof RAIL_SEA>): string =>
    worseText(
      { itinerary: { ...RAIL_SEA, ...own }, by: RAIL_SEA.id, reason },
      RAIL_SEA,
      i18next.getFixedT('en', 'results'),
      'en',
    );

  it('is the difference on each criterion named', () => {
    const own = {
      invoiceTotal: cny('40000.00'),
      p50Minutes: RAIL_SEA.p50Minutes + days(2),
      co2eKg: RAIL_SEA.co2eKg + 200,
    };
    expect(worse('invoice,time,co2e', own)).toBe('¥778 dearer, 2 d slower, 200 kg more CO₂e');
    expect(worse('time', own)).toBe('2 d slower');
  });

  it('is that it shows the same figures where no criterion is named', () => {
    expect(worse('', {})).toBe('the same figures');
  });
});
