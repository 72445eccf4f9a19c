import { present } from '../../units/present.ts';

/** What one shard comes to, in flat arrays that go between threads. Positions of demands are those of the shard. */
export interface BankPart {
  /** Options of demand d in slot s are those from `firstOption[d * slots + s]` up to the next. */
  readonly firstOption: Int32Array;
  readonly optionSequence: Int32Array;
  /** -1 without storage. */
  readonly optionStay: Int32Array;
  /** From ready to arrival. */
  readonly optionMinutes: Int32Array;
  /** Cells of sequence q from `firstCell[q]` up to the next: arc by date segment. */
  readonly firstCell: Int32Array;
  readonly cell: Int32Array;
  readonly sequenceCorridor: Int32Array;
  /** Days of storage by rate: those of stay y from `firstStay[y]` up to the next. */
  readonly firstStay: Int32Array;
  readonly stayCell: Int32Array;
  readonly stayDays: Int32Array;
  readonly corridors: readonly string[];
}

/** Gathers options; what several share is laid down once. */
export class PartBuilder {
  readonly #firstOption: number[] = [0];
  readonly #optionSequence: number[] = [];
  readonly #optionStay: number[] = [];
  readonly #optionMinutes: number[] = [];
  readonly #sequences = new ListTable();
  readonly #stays = new ListTable();
  readonly #sequenceCorridor: number[] = [];
  readonly #corridors = new Map<string, number>();

  /** @param stays pairs of where the rate stands and days */
  addOption(cells: readonly number[], stays: readonly number[], minutes: number, corridor: string): void {
    const sequence = this.#sequences.numberOf(cells);
    if (sequence === this.#sequenceCorridor.length) {
      const number = this.#corridors.get(corridor) ?? this.#corridors.size;
      this.#corridors.set(corridor, number);
      this.#sequenceCorridor.push(number);
    }
    this.#optionSequence.push(sequence);
    this.#optionStay.push(stays.length === 0 ? -1 : this.#stays.numberOf(stays));
    this.#optionMinutes.push(minutes);
  }

  /** Ends the options of a demand in a slot. */
  closeSlot(): void {
    this.#firstOption.push(this.#optionSequence.length);
  }

  build(): BankPart {
    const stays = this.#stays.values;
    return {
      firstOption: Int32Array.from(this.#firstOption),
      optionSequence: Int32Array.from(this.#optionSequence),
      optionStay: Int32Array.from(this.#optionStay),
      optionMinutes: Int32Array.from(this.#optionMinutes),
      firstCell: Int32Array.from(this.#sequences.first),
      cell: Int32Array.from(this.#sequences.values),
      sequenceCorridor: Int32Array.from(this.#sequenceCorridor),
      firstStay: Int32Array.from(this.#stays.first, (first) => first / 2),
      stayCell: Int32Array.from({ length: stays.length / 2 }, (_, index) => present(stays[index * 2])),
      stayDays: Int32Array.from({ length: stays.length / 2 }, (_, index) => present(stays[index * 2 + 1])),
      corridors: [...this.#corridors.keys()],
    };
  }
}

/** Lists of numbers, each laid down once and known by its number. */
export class ListTable {
  readonly first: number[] = [0];
  readonly values: number[] = [];
  readonly #known = new Map<string, number>();

  numberOf(list: readonly number[]): number {
    const key = list.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = this.#known.size;
    this.#known.set(key, number);
    this.values.push(...list);
    this.first.push(this.values.length);
    return number;
  }
}
