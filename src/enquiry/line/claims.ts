import type {
  GuessReason,
  LineField,
  LineSetting,
  UnreadReason,
} from '../../contract/enquiries/enquiry-line.ts';
import { type LineText, TAKEN } from './line-text.ts';

/** What a quantity is of, until the number of units is known. */
export type MassOf = 'unit' | 'all' | 'either';

/** What a piece of the line was taken for. */
export type Meaning =
  | { readonly kind: 'set'; readonly settings: readonly LineSetting[] }
  | { readonly kind: 'mass'; readonly tonnes: string; readonly of: MassOf; readonly isNet: boolean }
  | {
      readonly kind: 'value';
      readonly amount: string;
      readonly ofUnit: boolean;
      readonly guess: GuessReason | null;
    }
  /** Days from the ready time to the deadline. */
  | { readonly kind: 'within'; readonly minutes: number; readonly guess: GuessReason | null }
  /** Goods that are to be kept cool. */
  | { readonly kind: 'cooled' }
  | { readonly kind: 'words' }
  | { readonly kind: 'unread'; readonly reason: UnreadReason };

/** A stretch of the line, with its meaning. Stretches never overlap: no figure is read twice. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** What has been taken of a line so far. */
export class Claims {
  readonly line: LineText;
  #free: string;
  readonly #all: Claim[] = [];

  constructor(line: LineText) {
    this.line = line;
    this.#free = line.plain;
  }

  /** The same line with the same taken, to try things on. */
  copy(): Claims {
    const copy = new Claims(this.line);
    for (const { start, end, meaning } of this.#all) copy.take(start, end, meaning);
    return copy;
  }

  /** The line with what was taken out of reach of any pattern. */
  get free(): string {
    return this.#free;
  }

  get all(): readonly Claim[] {
    return this.#all.toSorted((a, b) => a.start - b.start);
  }

  /** Takes a stretch, without the spaces around it, unless a part of it is taken. */
  take(from: number, to: number, meaning: Meaning): void {
    const text = this.#free.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    const end = to - (text.length - text.trimEnd().length);
    if (end <= start || this.#free.slice(start, end).includes(TAKEN)) return;
    this.#all.push({ start, end, meaning });
    this.#free = this.#free.slice(0, start) + TAKEN.repeat(end - start) + this.#free.slice(end);
  }

  /** Takes every stretch that a pattern finds and a reader understands; null leaves it to others. */
  each(pattern: RegExp, read: (match: RegExpExecArray) => Meaning | null): void {
    const global = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
    for (let match = global.exec(this.#free); match !== null; match = global.exec(this.#free)) {
      const meaning = read(match);
      if (meaning !== null) this.take(match.index, match.index + match[0].length, meaning);
      if (match[0] === '') global.lastIndex += 1;
    }
  }

  /** Replaces what a claim means, once more is known. */
  replace(claim: Claim, meaning: Meaning): void {
    const index = this.#all.indexOf(claim);
    if (index >= 0) this.#all[index] = { ...claim, meaning };
  }

  /** Whether a field is set by a piece so far. */
  sets(field: LineField): boolean {
    return this.#all.some(
      ({ meaning }) => meaning.kind === 'set' && meaning.settings.some((setting) => setting.field === field),
    );
  }
}

export const set = (field: LineField, value: string, guess: GuessReason | null = null): LineSetting => ({
  field,
  value,
  guess,
});

export const setting = (...settings: readonly LineSetting[]): Meaning => ({ kind: 'set', settings });
export const unread = (reason: UnreadReason): Meaning => ({ kind: 'unread', reason });
