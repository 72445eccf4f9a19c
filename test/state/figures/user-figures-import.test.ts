import { describe, expect, it } from 'vitest';
import type { UserFigure } from '../../../src/figures/user-figure.ts';
import { readTextFile } from '../../../src/reading/text-file.ts';
import { userFiguresCsv } from '../../../src/state/figures/user-figures-csv.ts';
import { cellsOf, writeUserFigures } from '../../../src/state/figures/user-figures-file.ts';
import { readFiguresOf } from '../../../src/state/figures/user-figures-import.ts';

const FREIGHT: UserFigure = {
  target: 'tariff',
  key: 'sea.CNQZH-DLP.SGSIN-PSA|OCEAN_FREIGHT|box|40',
  field: 'unit_price',
  value: '800',
  unit: 'USD/box',
  date: '2026-11-20',
  note: '海运费: 750 USD/box',
};

function read(bytes: Uint8Array) {
  const file = readTextFile('own.csv', bytes);
  const figures = file.ok ? readFiguresOf(file.value) : file;
  return {
    figures: figures.ok ? figures.value.map(({ figure }) => figure) : null,
    codes: [...file.issues, ...(file.ok ? figures.issues : [])].map(({ code }) => code),
  };
}

const template = userFiguresCsv([{ ...cellsOf(FREIGHT), value: '', date: '' }]);
const filled = template.replace(',unit_price,,', ',unit_price,800,');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The template in GB18030, which programs of this country save and Node does not write. */
function inGb(text: string): Uint8Array {
  const [before = '', after = ''] = text.replace('\uFEFF', '').split('海运费');
  return Buffer.concat([Buffer.from(before), Buffer.from('baa3d4cbb7d1', 'hex'), Buffer.from(after)]);
}

describe('the template as it comes back', () => {
  const expected = [{ ...FREIGHT, date: '' }];

  it('filled in and otherwise as it was', () => {
    expect(read(utf8(filled))).toEqual({ figures: expected, codes: [] });
  });

  it('saved with semicolons and line ends of another system', () => {
    const text = filled.replaceAll(',', ';').replaceAll('\r\n', '\n');
    expect(read(utf8(text))).toEqual({ figures: expected, codes: ['F06'] });
  });

  it('saved as text with tabs in UTF-16', () => {
    const text = filled.replaceAll(',', '\t');
    expect(read(Buffer.from(text, 'utf16le'))).toEqual({ figures: expected, codes: ['F05', 'F06'] });
  });

  it('saved as GB18030', () => {
    expect(read(inGb(filled))).toEqual({ figures: expected, codes: ['F05'] });
  });

  it('with commas at the ends of rows and blank rows below', () => {
    const text = filled.replaceAll('\r\n', ',,\r\n');
    expect(read(utf8(`${text},,,,,,,,\r\n\r\n`))).toEqual({ figures: expected, codes: [] });
  });

  it('not filled in at all is said to be empty', () => {
    expect(read(utf8(template))).toEqual({ figures: null, codes: ['figures_empty'] });
  });

  it('saved as a workbook is refused as such', () => {
    expect(read(Uint8Array.from([0x50, 0x4b, 0x03, 0x04])).codes).toEqual(['F02']);
  });
});

it('takes an exported file for what it is, whatever its name', () => {
  expect(read(utf8(writeUserFigures([FREIGHT])))).toEqual({ figures: [FREIGHT], codes: [] });
  expect(read(utf8(' [1]')).codes).toEqual(['figures_no_file']);
});
