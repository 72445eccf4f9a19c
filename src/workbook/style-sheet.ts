import { CELL_STYLES, type CellStyle } from './cell.ts';
import { SHEETS } from './xml.ts';

/** Number formats beyond those that every program has. */
const QUANTITY = 164;
const PRICE = 165;
const AMOUNT = 4;
const PERCENT = 10;

const FONTS = ['', '<b/>', '<b/>', '<color rgb="FF55606B"/>'] as const;
const SIZES = [11, 11, 16, 10] as const;
const [PLAIN, STRONG, TITLE, MUTED] = [0, 1, 2, 3];

/** A rule below a head; one above a total and a double one below it. */
const BORDERS = [
  '<left/><right/><top/><bottom/>',
  '<left/><right/><top style="medium"/><bottom style="thin"/>',
  '<left/><right/><top style="thin"/><bottom style="double"/>',
];
const [NO_BORDER, HEAD_BORDER, TOTAL_BORDER] = [0, 1, 2];

interface Look {
  readonly font: number;
  readonly format: number;
  readonly border: number;
  readonly alignment?: string;
}

const look = (font: number, format = 0, border = NO_BORDER, alignment?: string): Look => ({
  font,
  format,
  border,
  ...(alignment === undefined ? {} : { alignment }),
});

const TOP = 'vertical="top"';
const LOOKS: Readonly<Record<CellStyle, Look>> = {
  text: look(PLAIN),
  strong: look(STRONG),
  title: look(TITLE),
  muted: look(MUTED),
  head: look(STRONG, 0, HEAD_BORDER, 'wrapText="1" vertical="center"'),
  wrapped: look(PLAIN, 0, NO_BORDER, `wrapText="1" ${TOP}`),
  amount: look(PLAIN, AMOUNT),
  total: look(STRONG, AMOUNT, TOTAL_BORDER),
  quantity: look(PLAIN, QUANTITY),
  price: look(PLAIN, PRICE),
  percent: look(PLAIN, PERCENT),
};

export const styleIndex = (style: CellStyle): number => CELL_STYLES.indexOf(style);

/** The styles of every workbook, in the order of {@link CELL_STYLES}. */
export const STYLE_SHEET = `<styleSheet xmlns="${SHEETS}"><numFmts count="2"><numFmt numFmtId="${QUANTITY}" formatCode="#,##0.###"/><numFmt numFmtId="${PRICE}" formatCode="#,##0.00####"/></numFmts><fonts count="${FONTS.length}">${FONTS.map((marks, index) => `<font>${marks.startsWith('<b') ? marks : ''}<sz val="${SIZES[index]}"/>${marks.startsWith('<c') ? marks : ''}<name val="Calibri"/></font>`).join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="${BORDERS.length}">${BORDERS.map((sides) => `<border>${sides}<diagonal/></border>`).join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.map(formatPart).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function formatPart(style: CellStyle): string {
  const { font, format, border, alignment } = LOOKS[style];
  const marks = `numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"`;
  return alignment === undefined
    ? `<xf ${marks}/>`
    : `<xf ${marks} applyAlignment="1"><alignment ${alignment}/></xf>`;
}
