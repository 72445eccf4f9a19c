import { readDelimitedTable } from '../../reading/delimited-table.ts';

/** A cell of a table by its column; throws where there is no such column. */
export type TableRecord = (column: string) => string;

/** The rows of a table that ships with the program, by the names of its header. */
export function recordsOf(text: string): readonly TableRecord[] {
  const [header, ...rows] = readDelimitedTable(text).rows;
  return rows.map(({ cells, line }) => (column) => {
    const cell = cells[header?.cells.indexOf(column) ?? -1];
    if (cell === undefined) throw new RangeError(`line ${line} has no ${column}`);
    return cell;
  });
}

/** A cell of a number that is not negative; throws where it is none. */
export function numberIn(text: string): number {
  const value = Number(text);
  if (text === '' || !(value >= 0)) throw new RangeError(`no number: ${text}`);
  return value;
}

/** A cell that is one of a few words; throws where it is none. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new RangeError(`${text} is none of ${words.join(', ')}`);
  return found;
}

/** `river:4 road:1` as numbers by word. */
export const weightsIn = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((part) => {
        const [word = '', weight = ''] = part.split(':');
        return [word, numberIn(weight)];
      }),
  );
