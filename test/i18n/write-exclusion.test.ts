import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { writeExclusion } from '../../src/i18n/write-exclusion.ts';
import { sampleAnswer } from '../builders/sample-answer.ts';

const excluded = (
  reason: string,
  values: Record<string, string | number>,
  language: Language = 'en',
): string => writeExclusion({ reason, values }, sampleAnswer().terminals, language);

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
