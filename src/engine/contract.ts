import type { Answer } from '../results/answer-schema.ts';
import type { Result } from '../units/issue.ts';

/** What a person typed, unread: text wherever text was typed, so that an error never loses it. */
export interface Enquiry {
  readonly from: string;
  readonly to: string;
  readonly equipment: string;
  readonly boxes: string;
  /** Gross tonnes of one box; empty takes the commodity's usual mass. */
  readonly grossTonnes: string;
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
    readonly teu: number;
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

/** Hears how far the comparison of one generation has come. */
export type ProgressListener = (generation: number, progress: Progress) => void;

/** What a worker offers. Failures a person can cause come back as values. */
export interface EngineApi {
  /**
   * Called once, before any comparison. `oldestWanted` is one shared cell holding the oldest generation
   * still wanted, which a running search can read without being spoken to; null where memory cannot be shared.
   */
  connect(onProgress: ProgressListener, oldestWanted: Int32Array | null): void;
  catalogue(): Promise<Result<Catalogue>>;
  /** Later comparisons carry greater generations. */
  compare(enquiry: Enquiry, generation: number): Promise<Result<Answer>>;
  /** Gives up every comparison of an older generation at its next look. */
  cancelBefore(generation: number): void;
}

/** A comparison under way. */
export interface Comparison {
  /** Never rejects: a cancelled, overtaken or failed comparison is a failure with an issue. */
  readonly result: Promise<Result<Answer>>;
  /** Settles `result` at once; the worker is free again within the grace time. */
  cancel(): void;
}

/** What the page and the command line hold of the engine. */
export interface EngineClient {
  catalogue(): Promise<Result<Catalogue>>;
  /** Starts a comparison. One still under way is cancelled: only the newest answer counts. */
  compare(enquiry: Enquiry, onProgress: (progress: Progress) => void): Comparison;
  /** Ends the worker; calls still open fail as cancelled. */
  dispose(): void;
}
