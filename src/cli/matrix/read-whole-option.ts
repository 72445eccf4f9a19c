import { type CommandLine, type Misuse, misuse } from '../command-line.ts';

/** What an option that is a whole number may be, both ends in, and what it is where it is left out. */
export interface WholeNumber {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

export function readWholeOption(
  line: CommandLine,
  option: string,
  { least, most, usual }: WholeNumber,
): number | Misuse {
  const value = line.text(option);
  if (value === undefined) return usual;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  return misuse('notANumber', { x: option, least: String(least), most: String(most), value });
}
