import type { LiveHeadline } from '../../contract/demand/live-headline.ts';
import { LEVERS } from '../../contract/demand/matrix.ts';
import { fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { KG_PARTS, TEU_PARTS } from '../summary-totals.ts';
import type { Taken } from './line-relief.ts';
import type { LiveWays } from './live-ways.ts';

/** A box divided under both situations, by way. */
export interface DividedWays {
  readonly taken: readonly Taken[];
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** The departure taken under the scenario, and the invoice for it. */
  readonly entry: Int32Array;
  readonly invoice: Float64Array;
  readonly shareBefore: Float64Array;
  readonly shareAfter: Float64Array;
}

/** So many boxes of a flow in a month. */
interface FlowBoxes {
  readonly boxes: number;
  readonly teuPerBox: number;
}

/** Sums of a headline in the parts and the order of those of a run, box by box. */
export class HeadlineSums {
  readonly #ways: LiveWays;
  readonly #flows: readonly FlowBoxes[];
  readonly #teu: number;
  readonly #corridorBefore: Float64Array;
  readonly #corridorAfter: Float64Array;
  readonly #outlayBefore = new Map<string, number>();
  readonly #outlayAfter = new Map<string, number>();
  readonly #ofWay = new Map<string, number>();
  #sums = { ...EMPTY };

  constructor(ways: LiveWays, flows: readonly FlowBoxes[]) {
    this.#ways = ways;
    this.#flows = flows;
    this.#teu = flows.reduce(
      (sum, { boxes, teuPerBox }) => sum + Math.round(boxes * teuPerBox * TEU_PARTS),
      0,
    );
    this.#corridorBefore = new Float64Array(ways.corridors.length);
    this.#corridorAfter = new Float64Array(ways.corridors.length);
  }

  begin(): void {
    this.#sums = { ...EMPTY };
  }

  headline(): LiveHeadline {
    const sums = this.#sums;
    return {
      teu: this.#teu / TEU_PARTS,
      invoice: { before: fen(sums.invoiceBefore), after: fen(sums.invoiceAfter) },
      generalised: { before: fen(sums.generalisedBefore), after: fen(sums.generalisedAfter) },
      co2eKg: { before: sums.kgBefore / KG_PARTS, after: sums.kgAfter / KG_PARTS },
      teuShifted: sums.shifted / TEU_PARTS,
      outlay: fen(sums.outlay),
    };
  }

  add(box: number, divided: DividedWays): void {
    const { firstWay, invoice, co2eKg, entryCo2eKg } = this.#ways;
    const { boxes, teuPerBox } = present(this.#flows[box]);
    const from = present(firstWay[box]);
    const to = present(firstWay[box + 1]);
    const { before, after, shareBefore, shareAfter, entry } = divided;
    const sums = this.#sums;
    let [paidBefore, paidAfter, costBefore, costAfter, kgBefore, kgAfter] = [0, 0, 0, 0, 0, 0];
    for (let way = from; way < to; way++) {
      const cost = present(before[way]);
      if (!Number.isNaN(cost)) {
        const share = present(shareBefore[way]);
        paidBefore += share * present(invoice[way]);
        costBefore += share * cost;
        kgBefore += share * present(co2eKg[way]);
      }
      const anew = present(after[way]);
      if (!Number.isNaN(anew)) {
        const share = present(shareAfter[way]);
        paidAfter += share * present(divided.invoice[way]);
        costAfter += share * anew;
        kgAfter += share * present(entryCo2eKg[present(entry[way])]);
      }
    }
    sums.invoiceBefore += Math.round(paidBefore * boxes);
    sums.invoiceAfter += Math.round(paidAfter * boxes);
    sums.generalisedBefore += Math.round(costBefore * boxes);
    sums.generalisedAfter += Math.round(costAfter * boxes);
    sums.kgBefore += Math.round(kgBefore * boxes * KG_PARTS);
    sums.kgAfter += Math.round(kgAfter * boxes * KG_PARTS);
    this.#addShift(from, to, boxes * teuPerBox, divided);
    this.#addOutlay(from, to, boxes, divided);
  }

  /** What corridors lose goes to those that gain, to each its part of all that is gained. */
  #addShift(from: number, to: number, teu: number, { shareBefore, shareAfter }: DividedWays): void {
    const { corridor } = this.#ways;
    const [before, after] = [this.#corridorBefore.fill(0), this.#corridorAfter.fill(0)];
    for (let way = from; way < to; way++) {
      const own = present(corridor[way]);
      before[own] = present(before[own]) + present(shareBefore[way]);
      after[own] = present(after[own]) + present(shareAfter[way]);
    }
    let gained = 0;
    for (let own = 0; own < before.length; own++) {
      if (present(after[own]) > present(before[own]))
        gained = gained + present(after[own]) - present(before[own]);
    }
    if (gained === 0) return;
    for (let loser = 0; loser < before.length; loser++) {
      const lost = present(before[loser]) - present(after[loser]);
      if (!(lost > 0)) continue;
      for (let gainer = 0; gainer < before.length; gainer++) {
        const gain = present(after[gainer]) - present(before[gainer]);
        if (gain > 0) this.#sums.shifted += Math.round(((teu * lost * gain) / gained) * TEU_PARTS);
      }
    }
  }

  /** Rounded for each measure, as a run does. */
  #addOutlay(from: number, to: number, boxes: number, divided: DividedWays): void {
    const { reliefs, billed, entryBilled, firstLine, line, firstBeside, beside } = this.#ways;
    const { taken, before, after, entry, shareBefore, shareAfter } = divided;
    const [outBefore, outAfter] = [this.#outlayBefore, this.#outlayAfter];
    outBefore.clear();
    outAfter.clear();
    for (let way = from; way < to; way++) {
      const isBefore = !Number.isNaN(present(before[way]));
      if (isBefore)
        for (const [measure, amount] of reliefs[way] ?? NONE)
          outBefore.set(measure, (outBefore.get(measure) ?? 0) + present(shareBefore[way]) * amount);
      if (Number.isNaN(present(after[way]))) continue;
      const own = present(entry[way]);
      const share = present(shareAfter[way]);
      const ofWay = this.#ofWay;
      ofWay.clear();
      for (let at = present(firstLine[own]); at < present(firstLine[own + 1]); at++)
        addTo(ofWay, present(taken[present(line[at])]));
      for (let at = present(firstBeside[own]); at < present(firstBeside[own + 1]); at++)
        addTo(ofWay, present(taken[present(beside[at])]));
      const cut = isBefore ? present(billed[way]) - present(entryBilled[own]) : 0;
      if (cut !== 0) ofWay.set(LEVERS, cut);
      for (const [measure, amount] of ofWay)
        outAfter.set(measure, (outAfter.get(measure) ?? 0) + share * amount);
    }
    for (const amount of outBefore.values()) this.#sums.outlay -= Math.round(amount * boxes);
    for (const amount of outAfter.values()) this.#sums.outlay += Math.round(amount * boxes);
  }
}

const EMPTY = {
  invoiceBefore: 0,
  invoiceAfter: 0,
  generalisedBefore: 0,
  generalisedAfter: 0,
  kgBefore: 0,
  kgAfter: 0,
  shifted: 0,
  outlay: 0,
};

const NONE: ReadonlyMap<string, number> = new Map();

function addTo(sums: Map<string, number>, { byMeasure }: Taken): void {
  for (const [measure, amount] of byMeasure) sums.set(measure, (sums.get(measure) ?? 0) + amount);
}
