import { strToU8, zipSync } from 'fflate';
import { cellAddress, type Sheet, type SheetCell } from './cell.ts';
import { STYLE_SHEET, styleIndex } from './style-sheet.ts';
import { DOCUMENT, escaped, PACKAGE, SHEETS } from './xml.ts';

/** The first moment an archive can name, so that the same cells are the same bytes. */
const PACKED_AT = '1980-01-01T00:00:00';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook of these sheets. Numbers are cells of numbers, text is never a formula. Made here, since libraries that
 * write workbooks pack them in workers of their own, which a page's content policy forbids, and store formulas without
 * their values, which programs that only show a file leave blank.
 */
export function workbookBytes(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLE_SHEET,
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetPart(sheet);
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(DECLARATION + text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(packed), { mtime: PACKED_AT }));
}

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${Array.from({ length: sheets }, (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`;

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const workbookPart = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${SHEETS}" xmlns:r="${DOCUMENT}"><sheets>${sheets.map(({ name, isHidden }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`;

function sheetPart({ rows, widths = [], frozenRows = 0 }: Sheet): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${rows.map(rowPart).join('')}</sheetData></worksheet>`;
}

const rowPart = (cells: readonly SheetCell[], row: number): string =>
  `<row r="${row + 1}">${cells.map((cell, column) => cellPart(cell, cellAddress(column, row))).join('')}</row>`;

function cellPart(cell: SheetCell, at: string): string {
  if (cell === null) return '';
  const index = styleIndex(cell.style);
  const style = index === 0 ? '' : ` s="${index}"`;
  switch (cell.kind) {
    case 'number':
      return `<c r="${at}"${style}><v>${escaped(cell.value)}</v></c>`;
    case 'formula':
      return `<c r="${at}"${style}><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
    case 'text':
      return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.value)}</t></is></c>`;
  }
}
