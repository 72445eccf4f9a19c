import type { BeforeAfter, CarriedFlow, FlowOutcome, MatrixSummary } from '../contract/demand/matrix.ts';
import { fen } from '../units/money.ts';
import { BOTH_SIDES, type BothSides, SummaryTotals, TEU_PARTS } from './summary-totals.ts';
import { verdictOf } from './verdict.ts';

/**
 * Sums of a run, flow by flow. Every sum is of whole numbers (fen; millionths of a TEU; grams; thousandths of a
 * TEU-minute), so the same flows make the same bytes in whatever order and on whatever machine they are added up.
 */
export class SummarySums {
  readonly #totals = new SummaryTotals();

  /** The outcomes of one flow, in all its months. */
  add(outcomes: readonly FlowOutcome[]): void {
    this.#totals.addFlows('all', 1);
    if (outcomes.some(({ status }) => status !== 'carried')) this.#totals.addFlows('uncarried', 1);
    if (outcomes.some(({ status, teu }) => status !== 'carried' && teu === null))
      this.#totals.addFlows('unsized', 1);
    const whole = { teu: 0, choiceCost: { before: 0, after: 0 } };
    let isCarried = false;
    for (const outcome of outcomes) {
      if (outcome.status !== 'carried') {
        if (outcome.teu !== null) this.#totals.add('uncarriedTeu', parts(outcome.teu, TEU_PARTS));
        continue;
      }
      isCarried = true;
      whole.teu += outcome.teu;
      whole.choiceCost.before += outcome.choiceCost.before;
      whole.choiceCost.after += outcome.choiceCost.after;
      this.#addCarried(outcome);
    }
    if (!isCarried) return;
    const choiceCost = { before: fen(whole.choiceCost.before), after: fen(whole.choiceCost.after) };
    this.#totals.addFlows(verdictOf({ teu: whole.teu, choiceCost }), 1);
  }

  summary(): MatrixSummary {
    return this.#totals.summary();
  }

  #addCarried({ teu, minutes, shifts, corridors, links, outlays, undecided, ...own }: CarriedFlow): void {
    const totals = this.#totals;
    totals.add('teu', parts(teu, TEU_PARTS));
    for (const figure of ['invoice', 'generalised', 'choiceCost', 'co2eKg'] as const)
      this.#addBoth(figure, own[figure]);
    this.#addBoth('teuMinutes', { before: teu * minutes.before, after: teu * minutes.after });
    // What stays is what a corridor has under both; the rest are the shifts. Rows and columns sum to the demand.
    for (const { corridor, teu: each } of corridors) {
      const stays = Math.min(each.before, each.after);
      if (stays > 0) totals.addCorridor(corridor, corridor, parts(stays, TEU_PARTS));
    }
    for (const { from, to, teu: shifted } of shifts) totals.addCorridor(from, to, parts(shifted, TEU_PARTS));
    for (const { link, teu: each } of links) totals.addLink(link, inParts(each, TEU_PARTS));
    for (const outlay of outlays) totals.addOutlay(outlay);
    for (const measure of undecided) totals.addUndecided(measure, 1);
  }

  #addBoth(figure: BothSides, amount: BeforeAfter): void {
    this.#totals.addBoth(figure, inParts(amount, BOTH_SIDES[figure]));
  }
}

const parts = (amount: number, scale: number): number => Math.round(amount * scale);

const inParts = ({ before, after }: BeforeAfter, scale: number): BeforeAfter => ({
  before: parts(before, scale),
  after: parts(after, scale),
});
