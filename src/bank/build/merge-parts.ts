import { present } from '../../units/present.ts';
import type { Bank } from '../bank.ts';
import { type BankPart, ListTable } from './bank-part.ts';
import type { BankPlan, BankShard } from './bank-plan.ts';

/**
 * One bank of the parts of all shards. It follows the order of the plan's demands alone: which worker built which shard,
 * and when, leaves no trace.
 */
export function mergeParts(
  { slots, demands }: Pick<BankPlan, 'slots' | 'demands'>,
  shards: readonly BankShard[],
  parts: readonly BankPart[],
): Bank {
  const homes = new Map<number, { readonly part: BankPart; readonly own: number }>();
  shards.forEach((shard, index) => {
    const part = present(parts[index]);
    shard.demands.forEach((demand, own) => {
      homes.set(demand, { part, own });
    });
  });
  const merged = new MergedOptions();
  demands.forEach(({ goods }, demand) => {
    const { part, own } = present(homes.get(demand));
    for (let slot = 0; slot < slots.length; slot++) merged.addSlot(part, own * slots.length + slot, goods);
  });
  return {
    slots: slots.length,
    demands: demands.length,
    demandClass: Int32Array.from(demands, ({ goods }) => goods),
    ...merged.build(),
  };
}

class MergedOptions {
  readonly #firstOption: number[] = [0];
  readonly #fares = new ClassTable();
  readonly #stayFares = new ClassTable();
  readonly #optionFare: number[] = [];
  readonly #optionStay: number[] = [];
  readonly #optionMinutes: number[] = [];
  readonly #sequences = new ListTable();
  readonly #sequenceCorridor: number[] = [];
  readonly #stays = new ListTable();
  readonly #corridors = new Map<string, number>();
  /** Numbers in the whole of what a part has numbered. */
  readonly #sequenceOf = new Map<BankPart, Int32Array>();
  readonly #stayOf = new Map<BankPart, Int32Array>();

  addSlot(part: BankPart, slot: number, goods: number): void {
    const end = present(part.firstOption[slot + 1]);
    for (let option = present(part.firstOption[slot]); option < end; option++) {
      this.#optionFare.push(
        this.#fares.numberOf(goods, this.#sequence(part, present(part.optionSequence[option]))),
      );
      const stay = present(part.optionStay[option]);
      this.#optionStay.push(stay < 0 ? -1 : this.#stayFares.numberOf(goods, this.#stay(part, stay)));
      this.#optionMinutes.push(present(part.optionMinutes[option]));
    }
    this.#firstOption.push(this.#optionFare.length);
  }

  #sequence(part: BankPart, own: number): number {
    const numbers = numbersOf(this.#sequenceOf, part, part.sequenceCorridor.length);
    if (present(numbers[own]) < 0) {
      const cells = [...part.cell.subarray(part.firstCell[own], part.firstCell[own + 1])];
      const number = this.#sequences.numberOf(cells);
      if (number === this.#sequenceCorridor.length) {
        const name = present(part.corridors[present(part.sequenceCorridor[own])]);
        const corridor = this.#corridors.get(name) ?? this.#corridors.size;
        this.#corridors.set(name, corridor);
        this.#sequenceCorridor.push(corridor);
      }
      numbers[own] = number;
    }
    return present(numbers[own]);
  }

  #stay(part: BankPart, own: number): number {
    const numbers = numbersOf(this.#stayOf, part, part.firstStay.length - 1);
    if (present(numbers[own]) < 0) {
      const list: number[] = [];
      for (let at = present(part.firstStay[own]); at < present(part.firstStay[own + 1]); at++)
        list.push(present(part.stayCell[at]), present(part.stayDays[at]));
      numbers[own] = this.#stays.numberOf(list);
    }
    return present(numbers[own]);
  }

  build(): Omit<Bank, 'slots' | 'demands' | 'demandClass'> {
    const pairs = this.#stays.values;
    const half = (offset: number) =>
      Int32Array.from({ length: pairs.length / 2 }, (_, index) => present(pairs[index * 2 + offset]));
    return {
      firstOption: Int32Array.from(this.#firstOption),
      optionFare: Int32Array.from(this.#optionFare),
      optionStay: Int32Array.from(this.#optionStay),
      optionMinutes: Int32Array.from(this.#optionMinutes),
      fareClass: Int32Array.from(this.#fares.goods),
      fareSequence: Int32Array.from(this.#fares.items),
      stayClass: Int32Array.from(this.#stayFares.goods),
      stayList: Int32Array.from(this.#stayFares.items),
      sequences: {
        firstCell: Int32Array.from(this.#sequences.first),
        cell: Int32Array.from(this.#sequences.values),
        sequenceCorridor: Int32Array.from(this.#sequenceCorridor),
      },
      stays: {
        firstStay: Int32Array.from(this.#stays.first, (first) => first / 2),
        stayCell: half(0),
        stayDays: half(1),
      },
      corridors: [...this.#corridors.keys()],
    };
  }
}

function numbersOf(known: Map<BankPart, Int32Array>, part: BankPart, count: number): Int32Array {
  const numbers = known.get(part) ?? new Int32Array(count).fill(-1);
  known.set(part, numbers);
  return numbers;
}

/** Items as classes of goods pay for them, each pair once. */
class ClassTable {
  readonly goods: number[] = [];
  readonly items: number[] = [];
  readonly #known: Map<number, number>[] = [];

  numberOf(goods: number, item: number): number {
    const ofClass = this.#known[goods] ?? new Map<number, number>();
    this.#known[goods] = ofClass;
    const known = ofClass.get(item);
    if (known !== undefined) return known;
    const number = this.items.push(item) - 1;
    this.goods.push(goods);
    ofClass.set(item, number);
    return number;
  }
}
