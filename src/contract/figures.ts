import type { FigureRef } from '../figures/figure-ref.ts';
import type { UseCounts } from '../figures/figure-uses.ts';
import type { LayerName, LearnedFactor } from '../figures/layers.ts';
import type { AppliedFigure } from '../figures/user-figure.ts';
import type { NetworkCounts } from '../network/counts.ts';
import type { Strait } from '../network/crossings/strait.ts';
import type { Grade, Status } from '../network/provenance.ts';
import type { Basis, ChargeCode } from '../network/tariff-item.ts';
import type { Names } from '../network/terminal.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { RouteAdvisory, SheetEvent } from './crossing-schema.ts';
import type { SourceView } from './network-view.ts';
import type { TariffLine } from './tariff-line.ts';

/*
 * Single figures of a network: where each is from, where it is used, and the user's own in its place.
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
  /** Day whose price was billed: that of the charge's event, or the one day of all prices. */
  readonly date: string;
}

/** What came of replacing figures. */
export interface UserFiguresReport {
  /** Figures now in use. */
  readonly applied: readonly AppliedFigure[];
}

/** One term of the product by which a figure comes about. */
export interface FormulaTerm {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** Asks for the term's own card; null where it has none. */
  readonly figure: FigureRef | null;
}

/** Layers from the top: what a scenario supposes, single figures of the user, rates of the user's, what invoices corrected, the network. */
export type FigureLayerName = LayerName | 'contract' | 'shipped';

/** A figure as it stands in some layer of figures. */
export interface LayeredFigure {
  /** The layer it is from. */
  readonly layer: FigureLayerName;
  /** Decimal text; null when unknown. */
  readonly value: string | null;
  readonly unit: string;
  readonly status: Status;
  readonly grade: Grade | null;
  /** Null for a user's figure, and for a source the network does not describe. */
  readonly source: SourceView | null;
}

/** "Where from" of one figure, as the layer that wins has it. */
export interface FigureCard extends LayeredFigure {
  readonly figure: FigureRef;
  /** What it belongs to: the names of a terminal pair, service or operation; null where ids say it all. */
  readonly names: Names | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly year: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether it is valid on the day of the card; a price that is not counts as assumed at best. */
  readonly inForce: boolean;
  readonly note: Names | null;
  /** What it stands for, layer by layer down to the shipped figure; empty where that one is in use. */
  readonly beneath: readonly LayeredFigure[];
  /** Ids of the measures whose edit it is; none of any other layer. */
  readonly measures: readonly string[];
  /** What past invoices multiplied it by; null where no factor of theirs is in use here. */
  readonly learned: LearnedFactor | null;
  /** The user's figure in use here; null where there is none. */
  readonly userFigure: AppliedFigure | null;
  /**
   * How it is derived: the product of the terms (discounts already as 1 - value), a single one for a figure taken from
   * another; null for a figure that stands by itself.
   */
  readonly formula: readonly FormulaTerm[] | null;
  /** The exchange rate by which a foreign price is billed in yuan; the status counts it. Null for any other figure. */
  readonly conversion: FormulaTerm | null;
  readonly usedBy: UseCounts;
  /** The figures of the same link, service, operation or price, this one among them, in the order to offer them in. */
  readonly beside: readonly FigureRef[];
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
  readonly note: Names | null;
}

/** A price that is published again and again, with what it stood at. */
export interface SheetSeries {
  readonly id: string;
  readonly names: Names;
  readonly unit: string;
  readonly note: Names | null;
  /** At least one, earliest first. */
  readonly levels: readonly (Pick<SheetFigure, 'figure' | 'value' | 'status' | 'grade' | 'source'> & {
    readonly date: BeijingDate;
  })[];
  /** Prices of the network that move with it. */
  readonly followers: number;
}

/** The Data page: sources, figures that are no tariffs, the user's figures, edition. */
export interface DataSheet {
  readonly network: {
    readonly id: string;
    readonly names: Names;
    readonly edition: string;
    readonly priceDate: string;
  };
  /** What changed from edition to edition, in Markdown; null where the network's folder does not say. */
  readonly changeLog: Names | null;
  readonly counts: NetworkCounts;
  readonly sources: readonly SourceSheetRow[];
  /** Every tariff price as of the network's price date. */
  readonly tariffs: readonly TariffLine[];
  readonly parameters: readonly SheetFigure[];
  readonly exchangeRates: readonly SheetFigure[];
  /** Series that prices move with, in the order of the data. */
  readonly priceSeries: readonly SheetSeries[];
  readonly equipmentFactors: readonly SheetFigure[];
  readonly emissionFactors: readonly SheetFigure[];
  /** Of each place that lets only so much through, what others take of it. */
  readonly capacities: readonly SheetFigure[];
  readonly userFigures: readonly AppliedFigure[];
  readonly straits: readonly StraitSheetRow[];
  readonly events: readonly SheetEvent[];
  readonly advisories: readonly RouteAdvisory[];
}

/** A strait, canal or lock, and how many links run through it. */
export interface StraitSheetRow extends Pick<Strait, 'id' | 'names' | 'kind' | 'country'> {
  readonly links: number;
}
