import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/cli/decode-file.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
/** 团结村,重庆 as a Chinese spreadsheet saves it. */
const GB = bytes(0xcd, 0xc5, 0xbd, 0xe1, 0xb4, 0xe5, 0x2c, 0xd6, 0xd8, 0xc7, 0xec);

describe('the bytes of a table', () => {
  it('are UTF-8 where they can be', () => {
    const utf8 = new TextEncoder().encode('团结村,重庆');
    expect(decodeFile(utf8)).toEqual({ text: '团结村,重庆', encoding: 'utf-8', hasByteOrderMark: false });
    expect(decodeFile(bytes())).toMatchObject({ text: '', encoding: 'utf-8' });
  });

  it('are GB18030 where they are not UTF-8', () => {
    expect(decodeFile(GB)).toEqual({ text: '团结村,重庆', encoding: 'gb18030', hasByteOrderMark: false });
  });

  it('may begin with a byte order mark, which is left out', () => {
    expect(decodeFile(new TextEncoder().encode('\uFEFFa,b'))).toEqual({
      text: 'a,b',
      encoding: 'utf-8',
      hasByteOrderMark: true,
    });
  });

  it('are refused where they are neither', () => {
    expect(decodeFile(bytes(0x61, 0xff, 0xff, 0x62))).toBeNull();
  });
});
