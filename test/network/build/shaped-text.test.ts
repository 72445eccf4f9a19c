import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readShaped, writeShaped } from '../../../src/network/build/shaped-text.ts';

it('comes back as JSON has it, whatever the data', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (data) => {
      const json = JSON.stringify(data);
      expect(JSON.stringify(readShaped(writeShaped(JSON.parse(json))))).toBe(json);
    }),
  );
});

it('leaves out what is not there, as JSON does', () => {
  expect(readShaped(writeShaped([{ a: 1, b: undefined }]))).toEqual([{ a: 1 }]);
});

it('names the fields of alike objects once, and writes field after field', () => {
  expect(writeShaped([{ terminal: 1 }, { terminal: 2 }])).toBe('[[["terminal"]],[],[2,[2],[1,0,2,[0,1,2]]]]');
});

it('writes a text of a long list once, however often it stands', () => {
  const rows = [...'abcdefgh'].map((id) => ({ key: id, row: { id: id === 'c' ? 'a' : id } }));
  expect(writeShaped(rows)).toBe(
    '[[["key","row"],["id"]],["a","b","c","d","e","f","g","h"],[2,[8],[1,0,8,[4,0,0,0,0,0,0,0,0],[1,1,8,[4,1,2,3,6,2,2,2,2]]]]]',
  );
  expect(readShaped(writeShaped(rows))).toEqual(rows);
});

it('brings back lists of many texts, wherever they stand', () => {
  const texts = fc.array(fc.constantFrom('', 'a', 'b', 'c', '0'), { maxLength: 12 });
  const rows = fc.array(fc.record({ one: fc.string(), other: fc.option(texts), more: fc.array(texts) }));
  fc.assert(fc.property(rows, (data) => void expect(readShaped(writeShaped(data))).toEqual(data)));
});

it('keeps the order of a list whose members are not alike', () => {
  const mixed = [1, { a: null }, [], { b: [2] }, 'x', { a: 3 }, [[4]]];
  expect(readShaped(writeShaped(mixed))).toEqual(mixed);
});

it('refuses a text of another form', () => {
  expect(() => readShaped('[[],[],[-1,1]]')).toThrow('form -1');
  expect(() => readShaped('[[],[],[1,0,1]]')).toThrow('shape 0');
  expect(() => readShaped('[[],["a"],[4,0,0]]')).toThrow('text 1');
});
