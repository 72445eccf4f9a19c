import { describe, expect, it } from 'vitest';
import { firstInvisible, plainText, showInvisible, withoutInvisible } from '../../src/reading/plain-text.ts';

describe('signs that cannot be seen', () => {
  it.each([
    ['a space of no width', 'CN\u200bNGB', '200B'],
    ['a byte order mark', '\ufeffCNNGB', 'FEFF'],
    ['a mark of the writing direction', 'CNNGB\u200e', '200E'],
    ['a bidirectional isolate', '\u2066CNNGB\u2069', '2066'],
    ['a soft hyphen', 'CN\u00adNGB', '00AD'],
    ['a control', 'CN\u0007NGB', '0007'],
    ['a variation selector', 'CNNGB\ufe0f', 'FE0F'],
    ['a tag beyond the basic plane', 'CNNGB\u{e0041}', 'E0041'],
  ])('are found and taken out: %s', (_, text, sign) => {
    expect(firstInvisible(text)).toBe(sign);
    expect(withoutInvisible(text)).toBe('CNNGB');
    expect(showInvisible(text)).toContain(`‹U+${sign}›`);
  });

  it('are none of the spaces, line ends, accents and signs that can', () => {
    for (const text of ['a b', 'a\tb\r\nc', 'a\u00a0b', 'Małaszewicze', 'Ha\u0309i', '重庆', '３', 'a-b_c']) {
      expect(firstInvisible(text)).toBeNull();
      expect(showInvisible(text)).toBe(text);
    }
  });

  it('are each shown where they stand', () => {
    expect(showInvisible('a\u200bb\u200ec')).toBe('a‹U+200B›b‹U+200E›c');
  });
});

describe('plain text', () => {
  it('has ASCII for full-width forms, single spaces and nothing around', () => {
    expect(plainText('　４０ＨＱ，\u00a0 1．5\u200b\n')).toBe('40HQ, 1.5');
    expect(plainText('￥5')).toBe('¥5');
  });

  it('keeps what is no width alone: superscripts, fractions and circles stay what they are', () => {
    expect(plainText('10² ½ ①')).toBe('10² ½ ①');
  });
});
