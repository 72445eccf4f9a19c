import type { Load } from '../network/equipment-class.ts';

export interface CatalogueNames {
  readonly zh: string;
  readonly en: string;
}

/** What a form needs to offer choices. */
export interface Catalogue {
  readonly network: { readonly id: string; readonly edition: string; readonly priceDate: string };
  readonly places: readonly CataloguePlace[];
  /** Countries and regions with terminals, and those that links run over, by code. */
  readonly countries: readonly CatalogueCountry[];
  /** Straits, canals and locks that some link runs through, by key. */
  readonly straits: readonly CatalogueStrait[];
  /** Borders that some link crosses, such as `CN-KZ`. */
  readonly borders: readonly { readonly id: string; readonly names: CatalogueNames }[];
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
    /** Null for what does not spoil. */
    readonly shelfLifeDays: number | null;
    readonly mayHoldLithium: boolean;
    readonly usualGross40Tonnes: number;
    readonly isCar: boolean;
    /** Whether it may ride in open or covered wagons. */
    readonly ridesWagons: boolean;
    readonly decayPerYear: number;
  }[];
  /** UN classes and divisions of dangerous goods. */
  readonly dangerClasses: readonly { readonly id: string; readonly names: CatalogueNames }[];
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

export interface CatalogueCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly names: CatalogueNames;
  readonly aliases: readonly string[];
}

export interface CatalogueStrait {
  readonly id: string;
  readonly kind: 'strait' | 'canal' | 'lock';
  readonly names: CatalogueNames;
  readonly aliases: readonly string[];
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
}
