import { strFromU8, unzipSync } from 'fflate';

export interface ReckonedFormula {
  /** Sheet and cell. */
  readonly at: string;
  readonly formula: string;
  readonly stored: string;
  readonly reckoned: number;
}

interface StoredCell {
  readonly value: string;
  readonly formula: string | null;
}

/** Reckons every formula of a workbook as a spreadsheet would: the few functions that quotes use, fifteen digits. */
export function reckonFormulas(bytes: Uint8Array): readonly ReckonedFormula[] {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
  const sheets = new Map(
    names.map((name, index) => [name, cellsOf(part(`xl/worksheets/sheet${index + 1}.xml`))]),
  );

  function numberAt(sheet: string, cell: string): number {
    const stored = sheets.get(sheet)?.get(cell.replaceAll('$', ''));
    if (stored === undefined) return 0;
    if (stored.formula !== null) return reckon(sheet, stored.formula);
    const value = Number(stored.value);
    return Number.isFinite(value) ? value : 0;
  }

  function reckon(sheet: string, formula: string): number {
    const code = formula
      .replace(/([A-Z]+)(\d+):([A-Z]+)(\d+)/g, (_, column: string, from: string, __: string, to: string) => {
        const rows = Array.from(
          { length: Number(to) - Number(from) + 1 },
          (___, index) => Number(from) + index,
        );
        return rows.map((row) => `at(${JSON.stringify(sheet)},"${column}${row}")`).join(',');
      })
      .replace(
        /'([^']+)'!(\$?[A-Z]+\$?\d+)/g,
        (_, other: string, cell: string) => `at(${JSON.stringify(other)},"${cell}")`,
      )
      .replace(
        /(?<!["$A-Z\w])([A-Z]+\d+)(?!["\w(])/g,
        (_, cell: string) => `at(${JSON.stringify(sheet)},"${cell}")`,
      )
      .replaceAll('=0,', '===0,');
    return new Function('at', ...Object.keys(FUNCTIONS), `return ${code}`)(
      numberAt,
      ...Object.values(FUNCTIONS),
    );
  }

  return names.flatMap((sheet) =>
    [...(sheets.get(sheet) ?? [])].flatMap(([cell, { formula, value }]) =>
      formula === null
        ? []
        : [{ at: `${sheet}!${cell}`, formula, stored: value, reckoned: reckon(sheet, formula) }],
    ),
  );
}

const fifteen = (value: number): number => Number(value.toPrecision(15));
const scaled = (value: number, places: number, round: (value: number) => number): number =>
  Math.sign(value) * fifteen(round(fifteen(Math.abs(value) * 10 ** places)) / 10 ** places);

const FUNCTIONS = {
  ROUND: (value: number, places: number): number => scaled(value, places, Math.round),
  ROUNDUP: (value: number, places: number): number => scaled(value, places, Math.ceil),
  SUM: (...values: readonly number[]): number => fifteen(values.reduce((sum, value) => sum + value, 0)),
  MAX: Math.max,
  IF: (condition: boolean, yes: number, no: number): number => (condition ? yes : no),
};

function cellsOf(xml: string): ReadonlyMap<string, StoredCell> {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(.*?)<\/c>/gs)];
  return new Map(
    cells.map(([, at = '', inner = '']) => [
      at,
      {
        value: decoded(/<v>(.*?)<\/v>/.exec(inner)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(inner)?.[1] ?? ''),
        formula:
          /<f>(.*?)<\/f>/.exec(inner)?.[1] === undefined
            ? null
            : decoded(/<f>(.*?)<\/f>/.exec(inner)?.[1] ?? ''),
      },
    ]),
  );
}

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
