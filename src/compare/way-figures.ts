import type { BillStep } from '../ledger/bill-itinerary.ts';
import type { Step } from '../routing/itinerary.ts';
import type { LabelStore } from '../routing/label-store.ts';
import { addFen, type Fen, fen } from '../units/money.ts';
import { present } from '../units/present.ts';
import type { Range } from '../units/range.ts';

/** What is known of a way before it is simulated. */
export interface UntimedFigures {
  readonly invoiceTotal: Fen;
  readonly co2eKg: number;
  /** Whether every charge has a price. */
  readonly complete: boolean;
}

const NOTHING_YET: UntimedFigures = { invoiceTotal: fen(0), co2eKg: 0, complete: true };

/** Bills and weighs the ways that lead to labels, each step once, however many ways go on from it. */
export class WayFigures {
  readonly #labels: LabelStore;
  readonly #stepTo: (label: number) => Step;
  readonly #bill: BillStep;
  readonly #emissions: (step: Step) => Range;
  readonly #known: (UntimedFigures | undefined)[] = [];

  constructor(
    labels: LabelStore,
    stepTo: (label: number) => Step,
    bill: BillStep,
    emissions: (step: Step) => Range,
  ) {
    this.#labels = labels;
    this.#stepTo = stepTo;
    this.#bill = bill;
    this.#emissions = emissions;
  }

  at(label: number): UntimedFigures {
    const known = this.#known[label];
    if (known) return known;
    const parent = present(this.#labels.parent[label]);
    const figures = parent < 0 ? NOTHING_YET : this.#addStep(parent, label);
    this.#known[label] = figures;
    return figures;
  }

  #addStep(parent: number, label: number): UntimedFigures {
    const { invoiceTotal, co2eKg, complete } = this.at(parent);
    const step = this.#stepTo(label);
    const isFirst = present(this.#labels.parent[parent]) < 0;
    const charges = this.#bill(step, isFirst ? null : this.#stepTo(parent));
    return {
      invoiceTotal: addFen([invoiceTotal, ...charges.flatMap(({ amount }) => amount ?? [])]),
      co2eKg: co2eKg + this.#emissions(step).value,
      complete: complete && charges.every(({ amount }) => amount !== null),
    };
  }
}
