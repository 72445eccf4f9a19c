import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, readTextFile, withinSize, withPlainLineEnds } from '../../src/reading/text-file.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be', marked: boolean): Uint8Array {
  const units = [...(marked ? '\uFEFF' : ''), ...text].join('');
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), order === 'le');
  return new Uint8Array(view.buffer);
}

/** 团结村,重庆 as a Chinese spreadsheet saves it. */
const GB = bytes(0xcd, 0xc5, 0xbd, 0xe1, 0xb4, 0xe5, 0x2c, 0xd6, 0xd8, 0xc7, 0xec);

const codesOf = (content: Uint8Array) => readTextFile('a.csv', content).issues.map(({ code }) => code);
const textOf = (content: Uint8Array) => {
  const read = readTextFile('a.csv', content);
  return read.ok ? read.value.text : null;
};

describe('the bytes of a file', () => {
  it('are UTF-8 where they can be, with a byte order mark or without', () => {
    const file = { name: 'a.csv', text: '团结村,重庆', encoding: 'utf-8' };
    expect(readTextFile('a.csv', utf8('团结村,重庆'))).toEqual({ ok: true, value: file, issues: [] });
    expect(readTextFile('a.csv', utf8('\uFEFF团结村,重庆'))).toEqual({ ok: true, value: file, issues: [] });
    expect(textOf(bytes())).toBe('');
  });

  it('are GB18030 where they are not UTF-8, and that is said', () => {
    expect(readTextFile('a.csv', GB)).toEqual({
      ok: true,
      value: { name: 'a.csv', text: '团结村,重庆', encoding: 'gb18030' },
      issues: [
        { severity: 'notice', code: 'F05', path: 'a.csv', values: { file: 'a.csv', encoding: 'GB18030' } },
      ],
    });
  });

  it.each(['le', 'be'] as const)(
    'are UTF-16 %s with a byte order mark or without, and that is said',
    (order) => {
      for (const marked of [true, false]) {
        const content = utf16('id: 夜间到港\ndate: 2026-06-01\n', order, marked);
        expect(textOf(content)).toBe('id: 夜间到港\ndate: 2026-06-01\n');
        expect(codesOf(content)).toEqual(['F05']);
      }
    },
  );

  it('give every text back in each encoding that has a mark', () => {
    const text = fc.string({ unit: 'binary' }).filter((sample) => !sample.includes('\0'));
    fc.assert(
      fc.property(text, (sample) => {
        const unmarked = sample.replace(/^\uFEFF+/, '');
        expect(textOf(utf8(`\uFEFF${unmarked}`))).toBe(unmarked);
        expect(textOf(utf16(unmarked, 'le', true))).toBe(unmarked);
        expect(textOf(utf16(unmarked, 'be', true))).toBe(unmarked);
      }),
    );
  });

  it.each([
    ['in no encoding that is read', bytes(0x61, 0xff, 0xff, 0x62)],
    ['with zero bytes here and there', bytes(0x61, 0x00, 0x62, 0x63, 0x00, 0x64, 0x0a, 0x61)],
    ['with one zero byte in plain text', utf8(`a\0${'plain text'.repeat(20)}`)],
    ['of a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d)],
    ['of half a character in UTF-16', bytes(0xff, 0xfe, 0x61, 0x00, 0x62)],
    ['of control characters', bytes(0xd6, 0xd8, 0x01, 0x02)],
  ])('are refused %s', (_, content) => {
    expect(codesOf(content)).toEqual(['F03']);
    expect(readTextFile('a.csv', content).ok).toBe(false);
  });

  it.each(['rates.xlsx', 'RATES.XLS', '运价.xlsm'])(
    'of noise are damaged workbooks where they are named %s',
    (name) => {
      const result = readTextFile(name, bytes(0x12, 0x00, 0xff, 0x03, 0x00, 0x07));
      expect(result.issues.map(({ code }) => code)).toEqual(['F07']);
    },
  );

  it('of a workbook are refused with what to do instead', () => {
    expect(codesOf(bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00))).toEqual(['F02']);
    expect(codesOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual(['F02']);
  });

  it('are not taken for GB18030 where they are UTF-8 that is cut off: the line is named', () => {
    const whole = utf8(`名称,城市\n${'团结村,重庆\n'.repeat(10)}钦州`);
    expect(readTextFile('a.csv', whole.slice(0, -1))).toMatchObject({
      ok: false,
      issues: [{ code: 'F04', severity: 'error', values: { file: 'a.csv', line: 12 } }],
    });
  });

  it('are GB18030 where some of their characters happen to be UTF-8', () => {
    const happens = Array.from({ length: 50 }, () => [0xd6, 0xd8, 0xc7, 0xec]).flat();
    expect(textOf(bytes(...happens, 0xb4, 0xe5, 0x0a))).toBe(`${'重庆'.repeat(50)}村\n`);
  });

  it('may be no more than a limit that is named', () => {
    expect(withinSize('a.csv', MOST_BYTES.document, MOST_BYTES.document).ok).toBe(true);
    expect(withinSize('a.csv', MOST_BYTES.document + 1, MOST_BYTES.document)).toEqual({
      ok: false,
      issues: [
        { severity: 'error', code: 'F01', path: 'a.csv', values: { file: 'a.csv', megabytes: 9, most: 8 } },
      ],
    });
  });
});

it('takes the line ends of every system for the same', () => {
  expect(withPlainLineEnds('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
});
