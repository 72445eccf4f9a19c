import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textCell } from '../../src/workbook/cell.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { workbookBytes } from '../../src/workbook/write-workbook.ts';

const MOST = 30_000_000;
const SHEET = 'xl/worksheets/sheet1.xml';
const SOUND = workbookBytes([{ name: 'Sheet1', rows: [[textCell('a'), textCell('b')]] }]);

/** A sound workbook with one of its parts changed, or left out. */
function withPart(name: string, change: (text: string) => string | null): Uint8Array {
  const { [name]: part, ...others } = unzipSync(SOUND);
  const text = change(new TextDecoder().decode(part));
  return zipSync(text === null ? others : { ...others, [name]: strToU8(text) });
}

const withCells = (cells: string): Uint8Array =>
  withPart(SHEET, (text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`));

describe('a workbook that is not as a spreadsheet writes it', () => {
  it.each([
    ['a cell in the last corner', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    [
      'a wide row and a long column',
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="900"><c r="A900"><v>1</v></c></row>',
    ],
  ])('is too large where a few bytes stand for millions of cells: %s', async (_, cells) => {
    expect(await readWorkbook(withCells(cells), MOST)).toMatchObject({ kind: 'too_large' });
  });

  it.each([
    ['a row that is no number', '<row r="11e400"><c r="A1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="99999999999"><c r="A1"><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
    ['a tag that is not closed', '<row r="1"<c r="A1"><v>1</v></c></row>'],
  ])('is unreadable, and never read for ever: %s', async (_, cells) => {
    expect(await readWorkbook(withCells(cells), MOST)).toEqual({ kind: 'unreadable' });
  });

  it('is unreadable where a sheet that it names is missing', async () => {
    expect(
      await readWorkbook(
        withPart(SHEET, () => null),
        MOST,
      ),
    ).toEqual({ kind: 'unreadable' });
    const names = 'xl/_rels/workbook.xml.rels';
    const lost = withPart(names, (text) => text.replace('worksheets/sheet1.xml', 'worksheets/sheet9.xml'));
    expect(await readWorkbook(lost, MOST)).toEqual({ kind: 'unreadable' });
  });

  it('is read where rows at the end are formatted and empty', async () => {
    const cells = '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="L1048576" s="1"/></row>';
    expect(await readWorkbook(withCells(cells), MOST)).toMatchObject({
      kind: 'read',
      sheets: [{ rows: [{ line: 1, cells: ['7'] }] }],
    });
  });
});
