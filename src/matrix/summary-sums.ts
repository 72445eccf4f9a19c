import type { FlowVerdict } from '../contract/demand/groups.ts';
import type {
  BeforeAfter,
  CarriedFlow,
  FlowOutcome,
  MatrixSummary,
  WayCorridor,
} from '../contract/demand/matrix.ts';
import { type Fen, fen } from '../units/money.ts';
import { Totals } from './totals.ts';
import { verdictOf } from './verdict.ts';

/** Parts of a unit that are summed: whole numbers, so that sums are exact and the order of flows does not tell. */
export const TEU_PARTS = 1e6;
export const KG_PARTS = 1e3;
const TEU_MINUTE_PARTS = 1e3;

/**
 * Sums of a run, flow by flow. Every sum is of whole numbers (fen; millionths of a TEU; grams; thousandths of a
 * TEU-minute), so the same flows make the same bytes in whatever order and on whatever machine they are added up.
 */
export class SummarySums {
  private flows = 0;
  private uncarried = 0;
  private uncarriedUnsized = 0;
  private readonly verdicts: Record<FlowVerdict, number> = { winner: 0, loser: 0, unchanged: 0 };
  private readonly amounts = new Totals<readonly [figure: string]>();
  private readonly corridors = new Totals<readonly [from: WayCorridor, to: WayCorridor]>();
  private readonly links = new BeforeAfterTotals();
  private readonly outlays = new BeforeAfterTotals();
  private readonly deadweights = new Totals<readonly [measure: string]>();
  private readonly undecided = new Totals<readonly [measure: string]>();

  /** The outcomes of one flow, in all its months. */
  add(outcomes: readonly FlowOutcome[]): void {
    this.flows++;
    if (outcomes.some(({ status }) => status !== 'carried')) this.uncarried++;
    if (outcomes.some(({ status, teu }) => status !== 'carried' && teu === null)) this.uncarriedUnsized++;
    const whole = { teu: 0, choiceCost: { before: 0, after: 0 } };
    let isCarried = false;
    for (const outcome of outcomes) {
      if (outcome.status !== 'carried') {
        if (outcome.teu !== null) this.addTo('uncarriedTeu', parts(outcome.teu, TEU_PARTS));
        continue;
      }
      isCarried = true;
      whole.teu += outcome.teu;
      whole.choiceCost.before += outcome.choiceCost.before;
      whole.choiceCost.after += outcome.choiceCost.after;
      this.addCarried(outcome);
    }
    if (!isCarried) return;
    const choiceCost = { before: fen(whole.choiceCost.before), after: fen(whole.choiceCost.after) };
    this.verdicts[verdictOf({ teu: whole.teu, choiceCost })]++;
  }

  summary(): MatrixSummary {
    const measures = this.outlays.entries().map(([measure, { before, after }]) => ({
      measure,
      outlay: { before: fen(before), after: fen(after) },
      deadweight: fen(this.deadweights.of([measure])),
    }));
    const teuOf = (amount: number): number => amount / TEU_PARTS;
    return {
      flows: this.flows,
      teu: teuOf(this.of('teu')),
      invoice: this.money('invoice'),
      generalised: this.money('generalised'),
      choiceCost: this.money('choiceCost'),
      co2eKg: this.both('co2eKg', KG_PARTS),
      teuMinutes: this.both('teuMinutes', TEU_MINUTE_PARTS),
      teuShifted: teuOf(this.of('teuShifted')),
      corridors: this.corridors.entries().map(([[from, to], teu]) => ({ from, to, teu: teuOf(teu) })),
      links: this.links
        .entries()
        .map(([link, { before, after }]) => ({ link, teu: { before: teuOf(before), after: teuOf(after) } })),
      measures,
      outlay: fen(measures.reduce((total, { outlay }) => total + outlay.after - outlay.before, 0)),
      winners: this.verdicts.winner,
      losers: this.verdicts.loser,
      unchanged: this.verdicts.unchanged,
      uncarried: this.uncarried,
      uncarriedTeu: teuOf(this.of('uncarriedTeu')),
      uncarriedUnsized: this.uncarriedUnsized,
      undecided: this.undecided.entries().map(([[measure], flows]) => ({ measure, flows })),
    };
  }

  private addCarried({
    teu,
    minutes,
    shifts,
    corridors,
    links,
    outlays,
    undecided,
    ...own
  }: CarriedFlow): void {
    this.addTo('teu', parts(teu, TEU_PARTS));
    for (const figure of ['invoice', 'generalised', 'choiceCost'] as const)
      this.addBoth(figure, own[figure], 1);
    this.addBoth('co2eKg', own.co2eKg, KG_PARTS);
    const teuMinutes = { before: teu * minutes.before, after: teu * minutes.after };
    this.addBoth('teuMinutes', teuMinutes, TEU_MINUTE_PARTS);
    // What stays is what a corridor has under both; the rest are the shifts. Rows and columns sum to the demand.
    for (const { corridor, teu: each } of corridors) {
      const stays = Math.min(each.before, each.after);
      if (stays > 0) this.corridors.add([corridor, corridor], parts(stays, TEU_PARTS));
    }
    for (const { from, to, teu: shifted } of shifts) {
      this.corridors.add([from, to], parts(shifted, TEU_PARTS));
      this.addTo('teuShifted', parts(shifted, TEU_PARTS));
    }
    for (const { link, teu: each } of links)
      this.links.add(link, parts(each.before, TEU_PARTS), parts(each.after, TEU_PARTS));
    for (const { measure, outlay, deadweight } of outlays) {
      this.outlays.add(measure, outlay.before, outlay.after);
      this.deadweights.add([measure], deadweight);
    }
    for (const measure of undecided) this.undecided.add([measure], 1);
  }

  private addTo(figure: string, amount: number): void {
    this.amounts.add([figure], amount);
  }

  private of(figure: string): number {
    return this.amounts.of([figure]);
  }

  private addBoth(figure: string, { before, after }: BeforeAfter, scale: number): void {
    this.addTo(`${figure} before`, parts(before, scale));
    this.addTo(`${figure} after`, parts(after, scale));
  }

  private both(figure: string, scale: number): BeforeAfter {
    return { before: this.of(`${figure} before`) / scale, after: this.of(`${figure} after`) / scale };
  }

  private money(figure: string): BeforeAfter<Fen> {
    return { before: fen(this.of(`${figure} before`)), after: fen(this.of(`${figure} after`)) };
  }
}

const parts = (amount: number, scale: number): number => Math.round(amount * scale);

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
