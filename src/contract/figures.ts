import type { NetworkCounts } from '../network/counts.ts';
import type { Grade, Status } from '../network/provenance.ts';
import type { Basis, ChargeCode } from '../network/tariff-item.ts';
import type { Names } from '../network/terminal.ts';
import type { FigureRef } from './figure-ref.ts';
import type { SourceView } from './network-view.ts';
import type { TariffLine } from './tariff-line.ts';

/*
 * Single figures of a network: where each is from, where it is used, and the person's own in its place.
 */

/** A price as it was billed in an answer, to be traced to its row. */
export interface BilledFigure {
  readonly target: 'charge';
  readonly tariff: string;
  readonly code: ChargeCode;
  readonly basis: Basis;
  /** Equipment code of the enquiry. */
  readonly equipment: string;
  /** Its commodity, which decides the price class of a wagon-load. */
  readonly commodity: string;
  /** Day of the charge's event. */
  readonly date: string;
}

/** The person's own figure in the place of the network's. */
export interface OwnFigure extends FigureRef {
  /** As typed. */
  readonly value: string;
  /** The unit it is given in: that of the figure, or for a tariff price another currency (`USD/box`). */
  readonly unit: string;
  readonly note: string;
  /** The day it was given, `YYYY-MM-DD`. */
  readonly date: string;
}

/** What came of replacing figures. */
export interface OwnFiguresReport {
  /** Figures now in use. */
  readonly applied: readonly AppliedFigure[];
}

export interface AppliedFigure extends OwnFigure {
  /** What it stands for: the shipped value, decimal text; null where there was none. */
  readonly shipped: string | null;
  readonly shippedUnit: string;
}

/** One term of the product by which a figure comes about. */
export interface FormulaTerm {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** Asks for the term's own card; null where it has none. */
  readonly figure: FigureRef | null;
}

/** "Where from" of one figure. */
export interface FigureCard {
  readonly figure: FigureRef;
  /** What it belongs to: the names of a terminal pair, service or operation; null where ids say it all. */
  readonly names: Names | null;
  /** Decimal text; null when unknown. */
  readonly value: string | null;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly year: number;
  readonly status: Status;
  readonly grade: Grade | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: string;
  /** Null for an own figure, and for a source the network does not describe. */
  readonly source: SourceView | null;
  /** The own figure in use here, with the shipped value it replaced; null where the shipped one is in use. */
  readonly own: AppliedFigure | null;
  /**
   * How it is derived: the product of the terms (discounts already as 1 - value), a single one for a figure taken from
   * another; null for a figure that stands by itself.
   */
  readonly formula: readonly FormulaTerm[] | null;
  readonly usedBy: {
    readonly services: number;
    readonly links: number;
    readonly terminals: number;
    /** Ids of the first of them, services before links before terminals. */
    readonly first: readonly string[];
  };
}

/** A source with what rests on it. */
export interface SourceSheetRow extends SourceView {
  /** `own_reasoning` where the data derived its figures itself. */
  readonly kind: 'document' | 'own_reasoning';
  readonly figures: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly byGrade: Readonly<Record<Grade, number>>;
  /** The last day on which any of its dated figures is valid; null where none is limited. */
  readonly validTo: string | null;
}

/** A parameter, exchange rate or factor as the Data page lists it. */
export interface SheetFigure {
  readonly figure: FigureRef;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly status: Status;
  readonly grade: Grade | null;
  readonly source: string;
  readonly note: string;
}

/** The Data page: sources, figures that are no tariffs, own figures, edition. */
export interface DataSheet {
  readonly network: {
    readonly id: string;
    readonly names: Names;
    readonly edition: string;
    readonly priceDate: string;
  };
  /** Text of `CHANGELOG.md` of the network's folder; null where it ships none. */
  readonly changeLog: string | null;
  readonly counts: NetworkCounts;
  readonly sources: readonly SourceSheetRow[];
  /** Every tariff price as of the network's price date. */
  readonly tariffs: readonly TariffLine[];
  readonly parameters: readonly SheetFigure[];
  readonly exchangeRates: readonly SheetFigure[];
  readonly equipmentFactors: readonly SheetFigure[];
  readonly emissionFactors: readonly SheetFigure[];
  readonly own: readonly AppliedFigure[];
}
