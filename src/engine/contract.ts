import type { Load } from '../network/equipment-class.ts';
import type { Answer } from '../results/answer-schema.ts';
import type { Result } from '../units/issue.ts';
import type { BacktestProgress, BacktestReport } from './backtest-contract.ts';
import type { LinkCard, TerminalCard, Timetable, TimetableQuestion } from './card-contract.ts';
import type { NetworkView } from './explore-contract.ts';
import type {
  BilledFigure,
  DataSheet,
  FigureCard,
  FigureRef,
  OwnFigure,
  OwnFiguresReport,
} from './figure-contract.ts';
import type { HandOverProgress, HandOverQuestion, LastHandOver } from './hand-over-contract.ts';
import type { Isochrone, IsochroneProgress, IsochroneQuestion } from './isochrone-contract.ts';

/** What a person typed, unread: text wherever text was typed, so that an error never loses it. */
export interface Enquiry {
  readonly from: string;
  readonly to: string;
  readonly equipment: string;
  /** Boxes, cars or wagons; not read of a part load. */
  readonly boxes: string;
  /** Gross tonnes of one unit, or of a whole part load; empty takes the commodity's usual mass. */
  readonly grossTonnes: string;
  /** Of a part load; empty takes the commodity's density. Not read of anything else. */
  readonly volumeM3: string;
  readonly valueCny: string;
  readonly commodity: string;
  readonly dangerousGoods: boolean;
  /** Beijing time, `YYYY-MM-DDTHH:mm`. */
  readonly ready: string;
  /** Empty for none. */
  readonly deadline: string;
  /** CNY a day; empty takes capital and decay. */
  readonly dayCostCny: string;
  readonly latePenaltyCny: string;
  readonly maxLegs: string;
  /** Terminals, countries or modes to keep out. */
  readonly avoid: readonly string[];
  /** The moment against which a ready time counts as past; the caller's clock, since the engine has none. */
  readonly asOf: string;
}

export interface CatalogueNames {
  readonly zh: string;
  readonly en: string;
}

/** What a form needs to offer choices. */
export interface Catalogue {
  readonly network: { readonly id: string; readonly edition: string; readonly priceDate: string };
  readonly places: readonly CataloguePlace[];
  readonly equipment: readonly {
    readonly code: string;
    readonly load: Load;
    /** Null for what is no box. */
    readonly lengthFt: number | null;
    readonly class: string;
    readonly maxGrossTonnes: number;
    readonly tareTonnes: number;
  }[];
  readonly commodities: readonly {
    readonly id: string;
    readonly names: CatalogueNames;
    readonly hs: string;
    readonly needsReefer: boolean;
    readonly mayHoldLithium: boolean;
    readonly usualGross40Tonnes: number;
    readonly isCar: boolean;
    /** Whether it may ride in open or covered wagons. */
    readonly ridesWagons: boolean;
    readonly decayPerYear: number;
  }[];
  readonly counts: {
    readonly terminals: number;
    readonly links: number;
    readonly services: number;
    readonly departuresPerWeek: number;
    readonly tariffItems: number;
  };
  /** Yearly rate put on goods under way, share of value: capital part. */
  readonly capitalPerYear: number;
  readonly exchangeRates: readonly {
    readonly currency: string;
    readonly cny: string;
    readonly date: string;
  }[];
}

/** A place (all its terminals) or one terminal, as offered in a search box. */
export interface CataloguePlace {
  readonly id: string;
  readonly kind:
    | 'place'
    | 'rail_yard'
    | 'river_port'
    | 'sea_port'
    | 'airport'
    | 'border_crossing'
    | 'inland_depot'
    | 'overseas_hub'
    | 'chokepoint';
  readonly names: CatalogueNames;
  readonly country: string;
  readonly place: string;
  readonly aliases: readonly string[];
  readonly lon: number;
  readonly lat: number;
}

export type Stage = 'load' | 'price' | 'search' | 'simulate' | 'describe';

export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/** What each kind of work tells on its way. */
export interface ProgressOf {
  readonly comparison: Progress;
  readonly isochrone: IsochroneProgress;
  readonly backtest: BacktestProgress;
  readonly handOver: HandOverProgress;
}

/** Kinds of work of which only the newest counts. Work of one lane leaves that of the others alone. */
export type Lane = keyof ProgressOf;

/** Hears how far the work of one generation has come. */
export type ProgressListener = <L extends Lane>(lane: L, generation: number, progress: ProgressOf[L]) => void;

/**
 * What can be asked of the network as it stands, own figures in. Each is answered at once; an id, day or figure that
 * the network does not have is an issue (`E23`, `E22`).
 */
export interface NetworkQuestions {
  networkView(): Promise<Result<NetworkView>>;
  /** Prices and departures as of `at`: `YYYY-MM-DDTHH:mm` in Beijing, or `YYYY-MM-DD` for the start of a day. */
  terminalCard(id: string, at: string): Promise<Result<TerminalCard>>;
  linkCard(id: string, at: string): Promise<Result<LinkCard>>;
  timetable(question: TimetableQuestion): Promise<Result<Timetable>>;
  /** Where a figure is from; a billed price is traced to the row that priced it. */
  figureCard(figure: FigureRef | BilledFigure): Promise<Result<FigureCard>>;
  dataSheet(): Promise<Result<DataSheet>>;
  /**
   * Puts these figures, and no others, in the place of the network's for everything asked from here on. Fails with
   * every issue of every figure (path `own:index:field`) and then leaves the figures in use as they were. An empty
   * list restores the network as shipped.
   */
  replaceFigures(figures: readonly OwnFigure[]): Promise<Result<OwnFiguresReport>>;
}

/** What a worker offers. Failures a person can cause come back as values. */
export interface EngineApi extends NetworkQuestions {
  /**
   * Called once, before any work. `oldestWanted` holds one shared cell for each lane with the oldest generation
   * still wanted, which running work can read without being spoken to; null where memory cannot be shared.
   */
  connect(onProgress: ProgressListener, oldestWanted: Int32Array | null): void;
  catalogue(): Promise<Result<Catalogue>>;
  /** Later work carries greater generations. */
  compare(enquiry: Enquiry, generation: number): Promise<Result<Answer>>;
  isochrone(question: IsochroneQuestion, generation: number): Promise<Result<Isochrone>>;
  /** Works out the published figures that the network's folder holds; one without such a table has no cases. */
  backtest(generation: number): Promise<Result<BacktestReport>>;
  lastHandOver(question: HandOverQuestion, generation: number): Promise<Result<readonly LastHandOver[]>>;
  /** Gives up all work of a lane and an older generation at its next look. */
  cancelBefore(lane: Lane, generation: number): void;
}

/** Work under way. */
export interface Running<T> {
  /** Never rejects: cancelled, overtaken or failed work is a failure with an issue. */
  readonly result: Promise<Result<T>>;
  /** Settles `result` at once; the worker is free again within the grace time. */
  cancel(): void;
}

export type Comparison = Running<Answer>;

/** What the page and the command line hold of the engine. */
export interface EngineClient extends NetworkQuestions {
  catalogue(): Promise<Result<Catalogue>>;
  /** Starts a comparison. One still under way is cancelled: only the newest answer counts. */
  compare(enquiry: Enquiry, onProgress: (progress: Progress) => void): Comparison;
  /**
   * Measures how far a box gets from one place, and for how much. One still under way is cancelled. Terminals are
   * told of as they are measured, nearest first, so a cancelled one leaves what was heard.
   */
  isochrone(
    question: IsochroneQuestion,
    onProgress: (progress: IsochroneProgress) => void,
  ): Running<Isochrone>;
  /** Holds published figures against the model. Cases are told of as they are worked out; a cancelled one leaves them. */
  backtest(onProgress: (progress: BacktestProgress) => void): Running<BacktestReport>;
  /** Works out how late goods may be handed over for charges to fall in time. One still under way is cancelled. */
  lastHandOver(
    question: HandOverQuestion,
    onProgress: (progress: HandOverProgress) => void,
  ): Running<readonly LastHandOver[]>;
  /** Ends the worker; calls still open fail as cancelled. */
  dispose(): void;
}
