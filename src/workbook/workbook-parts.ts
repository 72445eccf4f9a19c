/** A rectangle of cells, both ends in, counted from 1. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The XML of each worksheet, in the order of the workbook. */
export function worksheetsOf(parts: Parts): readonly string[] {
  const decoder = new TextDecoder();
  const read = (name: string): string => {
    const part = parts[name];
    return part === undefined ? '' : decoder.decode(part);
  };
  const targets = new Map(
    [...read('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...read('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return read(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
}

/** Areas that a worksheet shows as one cell. */
export const mergedAreas = (xml: string): readonly CellArea[] =>
  [...xml.matchAll(/<mergeCell\b[^>]*>/g)].flatMap(([tag]) => areaOf(attribute(tag, 'ref')) ?? []);

/** Cells with a formula and no stored result. */
export const uncalculatedCells = (xml: string): readonly string[] =>
  xml.includes('<f')
    ? [...xml.matchAll(/<c\b([^>]*[^/>])>(.*?)<\/c>/gs)]
        .filter(([, , inside = '']) => /<f\b/.test(inside) && !/<v>[^<]/.test(inside))
        .map(([, tag = '']) => attribute(tag, 'r'))
    : [];

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? '';

function areaOf(ref: string): CellArea | null {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (left === '') return null;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

const LETTERS = 26;

/** 1 for `A`, 27 for `AA`. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);
