import type { Provenance } from '../provenance.ts';
import type { Mode, Names, TerminalId } from '../terminal.ts';

/** Classes and divisions of the UN Recommendations on the Transport of Dangerous Goods, 2.0. */
export const DANGER_CLASSES = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '2.1',
  '2.2',
  '2.3',
  '3',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
  '6.1',
  '6.2',
  '7',
  '8',
  '9',
] as const;
export type DangerClass = (typeof DANGER_CLASSES)[number];

/** The classes a text names: a division, a class with all its divisions, or `*` for all; null for what is none. */
export function dangerClassesOf(text: string): readonly DangerClass[] | null {
  if (text === '*') return DANGER_CLASSES;
  const classes = DANGER_CLASSES.filter((one) => one === text || one.startsWith(`${text}.`));
  return text === '' || classes.length === 0 ? null : classes;
}

/** Whether services of a kind take dangerous goods of some classes, and by what rule. What is null or empty holds of any. */
export interface DangerRule extends Provenance {
  readonly id: string;
  readonly classes: readonly DangerClass[];
  readonly accepts: boolean;
  readonly mode: Mode | null;
  readonly corridor: string | null;
  /** `*` stands for any text. */
  readonly service: string | null;
  /** A terminal on the way, stops and locks included. */
  readonly terminal: TerminalId | null;
  /** The rule or practice it rests on. */
  readonly basis: Names;
}
