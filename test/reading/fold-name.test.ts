import { describe, expect, it } from 'vitest';
import { signsOfNames, traditionalForms } from '../../scripts/build-simplified-signs.mjs';
import { foldName, nameKey } from '../../src/reading/fold-name.ts';
import { SIMPLIFIED_PAIRS } from '../../src/reading/simplified-signs.ts';

describe('two spellings of a name', () => {
  it.each([
    ['寧波', '宁波'],
    ['重慶', '重庆'],
    ['臺灣', '台湾'],
    ['台灣', '台湾'],
    ['廣州港', '广州港'],
    ['鐵路', '铁路'],
    ['CN NGB', 'CNNGB'],
    ['cn-ngb', 'CNNGB'],
    ['ＣＮＮＧＢ', 'CNNGB'],
    ['CN\u200bNGB', 'CNNGB'],
    ['chong qing', 'Chongqing'],
    ["Xi'an", 'Xian'],
    ['HAI PHONG', 'Haiphong'],
    ['Hải Phòng', 'haiphong'],
    ['Małaszewicze', 'malaszewicze'],
    ['Łódź', 'lodz'],
    ['盐田（深圳）', '鹽田(深圳)'],
  ])('have the same key: %s and %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['Chongqing', 'Qingdao'],
    ['Shanghai', 'Hai Phong'],
    ['宁波', '宁德'],
  ])('of two names do not: %s and %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe('the words of a name', () => {
  it('are kept apart by single spaces', () => {
    expect(foldName('  Ho-Chi  Minh, City ')).toBe('ho chi minh city');
    expect(foldName('重慶 團結村')).toBe('重庆 团结村');
  });
});

describe('the table of traditional signs', () => {
  it('has every form of every sign in a name, as the script that writes it finds them', async () => {
    const pairs = traditionalForms(await signsOfNames()).map((pair) => pair.join(''));
    expect(SIMPLIFIED_PAIRS).toBe(pairs.join(''));
  });
});
