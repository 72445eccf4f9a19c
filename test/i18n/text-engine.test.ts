import { describe, expect, it } from 'vitest';
import { cliText } from '../../src/i18n/cli-texts.ts';
import { defineTexts } from '../../src/i18n/text-engine.ts';

describe('a text that counts something', () => {
  it.each([
    [0, '0 terminals'],
    [1, '1 terminal'],
    [2, '2 terminals'],
    [1303, '1,303 terminals'],
  ])('has the English form for %i', (count, text) => {
    expect(cliText('en')('terminals', { count })).toBe(text);
  });

  it('has one form in Chinese', () => {
    expect([1, 1303].map((count) => cliText('zh')('terminals', { count }))).toEqual([
      '1 个场站',
      '1,303 个场站',
    ]);
  });
});

describe('values put into a text', () => {
  it('stand as they were typed, whatever they look like', () => {
    const typed = ['a & b <c>', '{{reason}}', '$t(usage)', '$&', 'x:y.z'];
    expect(typed.map((x) => cliText('en')('unknownCommand', { x }))).toEqual(
      typed.map((x) => `No command "${x}".`),
    );
  });

  it('are asked for by their names where there are none', () => {
    const text = defineTexts('networkIssues', { zh: {}, en: { N99: 'No {{value}} in {{file}}.' } });
    expect(text('en')('N99', { replace: { value: 'X' } })).toBe('No X in {{file}}.');
  });
});
