import { describe, expect, it } from 'vitest';
import { COMPARE_OPTIONS, optionOfField } from '../../src/cli/compare-options.ts';
import { cli as en } from '../../src/i18n/en/cli.ts';
import { cli as zh } from '../../src/i18n/zh/cli.ts';

describe('the options of a comparison', () => {
  it.each([
    ['zh', zh],
    ['en', en],
  ])('stand in the help of %s, every one', (_, texts) => {
    const help = JSON.stringify(texts);
    expect(Object.keys(COMPARE_OPTIONS).filter((option) => !help.includes(`--${option}`))).toEqual([]);
  });

  it('are named where an input is wrong, the class of dangerous goods by the option that gives it', () => {
    expect(optionOfField('pricesOn')).toBe('--prices-on');
    expect(optionOfField('dangerousGoods')).toBe('--dg-class');
    expect(optionOfField('limit')).toBeUndefined();
  });
});
