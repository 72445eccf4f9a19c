import type { FlowVerdict } from '../contract/demand/groups.ts';
import type { BeforeAfter, MatrixSummary, MeasureOutlay, WayCorridor } from '../contract/demand/matrix.ts';
import { type Fen, fen } from '../units/money.ts';
import { Totals } from './totals.ts';

/** Parts of a unit that are summed: whole numbers, so that sums are exact and the order of flows does not tell. */
export const TEU_PARTS = 1e6;
export const KG_PARTS = 1e3;
export const TEU_MINUTE_PARTS = 1e3;

/** Figures of a run under both situations, and by how many parts of their unit they are summed. */
export const BOTH_SIDES = {
  invoice: 1,
  generalised: 1,
  choiceCost: 1,
  co2eKg: KG_PARTS,
  teuMinutes: TEU_MINUTE_PARTS,
} as const;
export type BothSides = keyof typeof BOTH_SIDES;

/** `unsized`: of those that are uncarried, flows whose boxes are not known. */
type FlowKind = FlowVerdict | 'all' | 'uncarried' | 'unsized';

type Amount = 'teu' | 'uncarriedTeu' | 'teuShifted' | `${BothSides} ${'before' | 'after'}`;

/** What a run comes to, in whole parts, whoever added them up. */
export class SummaryTotals {
  readonly #flows: Record<FlowKind, number> = {
    ...{ all: 0, uncarried: 0, unsized: 0 },
    ...{ winner: 0, loser: 0, unchanged: 0 },
  };
  readonly #amounts = new Totals<readonly [Amount]>();
  readonly #corridors = new Totals<readonly [from: WayCorridor, to: WayCorridor]>();
  readonly #links = new BeforeAfterTotals();
  readonly #outlays = new BeforeAfterTotals();
  readonly #deadweights = new Totals<readonly [measure: string]>();
  readonly #undecided = new Totals<readonly [measure: string]>();

  addFlows(kind: FlowKind, count: number): void {
    this.#flows[kind] += count;
  }

  add(amount: Amount, parts: number): void {
    this.#amounts.add([amount], parts);
  }

  addBoth(figure: BothSides, { before, after }: BeforeAfter): void {
    this.add(`${figure} before`, before);
    this.add(`${figure} after`, after);
  }

  /** What stays in a corridor, and what goes from one to another. */
  addCorridor(from: WayCorridor, to: WayCorridor, parts: number): void {
    this.#corridors.add([from, to], parts);
    if (from !== to) this.add('teuShifted', parts);
  }

  addLink(link: string, { before, after }: BeforeAfter): void {
    this.#links.add(link, before, after);
  }

  addOutlay({ measure, outlay, deadweight }: MeasureOutlay): void {
    this.#outlays.add(measure, outlay.before, outlay.after);
    this.#deadweights.add([measure], deadweight);
  }

  addUndecided(measure: string, flows: number): void {
    this.#undecided.add([measure], flows);
  }

  summary(): MatrixSummary {
    const measures = this.#outlays.entries().map(([measure, { before, after }]) => ({
      measure,
      outlay: { before: fen(before), after: fen(after) },
      deadweight: fen(this.#deadweights.of([measure])),
    }));
    const teuOf = (amount: number): number => amount / TEU_PARTS;
    return {
      flows: this.#flows.all,
      teu: teuOf(this.#of('teu')),
      invoice: this.#money('invoice'),
      generalised: this.#money('generalised'),
      choiceCost: this.#money('choiceCost'),
      co2eKg: this.#both('co2eKg'),
      teuMinutes: this.#both('teuMinutes'),
      teuShifted: teuOf(this.#of('teuShifted')),
      corridors: this.#corridors.entries().map(([[from, to], teu]) => ({ from, to, teu: teuOf(teu) })),
      links: this.#links
        .entries()
        .map(([link, { before, after }]) => ({ link, teu: { before: teuOf(before), after: teuOf(after) } })),
      measures,
      outlay: fen(measures.reduce((total, { outlay }) => total + outlay.after - outlay.before, 0)),
      winners: this.#flows.winner,
      losers: this.#flows.loser,
      unchanged: this.#flows.unchanged,
      uncarried: this.#flows.uncarried,
      uncarriedTeu: teuOf(this.#of('uncarriedTeu')),
      uncarriedUnsized: this.#flows.unsized,
      undecided: this.#undecided.entries().map(([[measure], flows]) => ({ measure, flows })),
    };
  }

  #of(amount: Amount): number {
    return this.#amounts.of([amount]);
  }

  #both(figure: BothSides): BeforeAfter {
    const scale = BOTH_SIDES[figure];
    return { before: this.#of(`${figure} before`) / scale, after: this.#of(`${figure} after`) / scale };
  }

  #money(figure: BothSides): BeforeAfter<Fen> {
    return { before: fen(this.#of(`${figure} before`)), after: fen(this.#of(`${figure} after`)) };
  }
}

/** Sums under both situations by name, in the order of the names. */
class BeforeAfterTotals {
  private readonly sums = new Map<string, { before: number; after: number }>();

  add(name: string, before: number, after: number): void {
    const own = this.sums.get(name);
    if (own === undefined) {
      this.sums.set(name, { before, after });
      return;
    }
    own.before += before;
    own.after += after;
  }

  entries(): readonly (readonly [string, BeforeAfter])[] {
    return [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
