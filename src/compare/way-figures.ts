import { type BillStep, packingOf, stepsAround } from '../ledger/bill-itinerary.ts';
import { type InsuranceTerms, premiumOf } from '../ledger/insurance.ts';
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

interface FiguresSoFar extends UntimedFigures {
  /** Whether the goods fly on the way: what is billed of their box before that is known only with the whole way. */
  readonly flies: boolean;
}

const NOTHING_YET: FiguresSoFar = { invoiceTotal: fen(0), co2eKg: 0, complete: true, flies: false };

/** Bills and weighs the ways that lead to labels, each step once, however many ways go on from it. */
export class WayFigures {
  readonly #labels: LabelStore;
  readonly #stepTo: (label: number) => Step;
  readonly #bill: BillStep;
  readonly #insurance: InsuranceTerms | null;
  readonly #emissions: (step: Step) => Range;
  /** Whether freights of the user may have terminals' charges inside. */
  readonly #hasContracts: boolean;
  readonly #known: (FiguresSoFar | undefined)[] = [];

  constructor(
    labels: LabelStore,
    stepTo: (label: number) => Step,
    bill: BillStep,
    emissions: (step: Step) => Range,
    insurance: InsuranceTerms | null,
    hasContracts: boolean,
  ) {
    this.#hasContracts = hasContracts;
    this.#insurance = insurance;
    this.#labels = labels;
    this.#stepTo = stepTo;
    this.#bill = bill;
    this.#emissions = emissions;
  }

  /** Of the way that ends at a label. */
  at(label: number): UntimedFigures {
    const figures = this.#upTo(label);
    return this.#insured(figures.flies ? this.#ofFlight(label, figures) : figures);
  }

  #insured(figures: UntimedFigures): UntimedFigures {
    if (this.#insurance === null) return figures;
    const { invoiceTotal, complete, co2eKg } = figures;
    const premium = premiumOf(this.#insurance, invoiceTotal);
    if (premium === null) return { ...figures, complete: false };
    return { invoiceTotal: addFen([invoiceTotal, premium]), co2eKg, complete };
  }

  #upTo(label: number): FiguresSoFar {
    const known = this.#known[label];
    if (known) return known;
    const parent = present(this.#labels.parent[label]);
    const figures = parent < 0 ? NOTHING_YET : this.#addStep(parent, label);
    this.#known[label] = figures;
    return figures;
  }

  #addStep(parent: number, label: number): FiguresSoFar {
    const { invoiceTotal, co2eKg, complete, flies } = this.#upTo(parent);
    const step = this.#stepTo(label);
    const before = this.#stepOf(parent);
    const charges = this.#bill(step, { before, after: null }, 'boxed');
    return {
      invoiceTotal: addFen([
        invoiceTotal,
        ...charges.flatMap(({ amount }) => amount ?? []),
        fen(-this.#insideOf(step, before, parent)),
      ]),
      co2eKg: co2eKg + this.#emissions(step).value,
      complete: complete && charges.every(({ amount }) => amount !== null),
      flies: flies || (step.kind === 'ride' && step.service.mode === 'air'),
    };
  }

  #stepOf(label: number): Step | null {
    return present(this.#labels.parent[label]) < 0 ? null : this.#stepTo(label);
  }

  /** What the terminal before a ride was billed for and the ride's own freight has inside. */
  #insideOf(ride: Step, hub: Step | null, parent: number): number {
    if (!this.#hasContracts || ride.kind !== 'ride' || hub?.kind !== 'hub') return 0;
    const before = this.#stepOf(present(this.#labels.parent[parent]));
    const sumOf = (after: Step | null): number =>
      addFen(this.#bill(hub, { before, after }, 'boxed').flatMap(({ amount }) => amount ?? []));
    return sumOf(null) - sumOf(ride);
  }

  /** Billed anew as one: goods that fly leave their box somewhere on the way. */
  #ofFlight(end: number, { co2eKg }: FiguresSoFar): UntimedFigures {
    const steps: Step[] = [];
    for (
      let label = end;
      present(this.#labels.parent[label]) >= 0;
      label = present(this.#labels.parent[label])
    )
      steps.unshift(this.#stepTo(label));
    const packing = packingOf({ steps });
    const charges = steps.flatMap((step, index) =>
      this.#bill(step, stepsAround(steps, index), packing(index)),
    );
    return {
      invoiceTotal: addFen(charges.flatMap(({ amount }) => amount ?? [])),
      co2eKg,
      complete: charges.every(({ amount }) => amount !== null),
    };
  }
}
