import type { PlaceCapacity } from '../network/capacity/place-capacity.ts';
import type { TariffCondition } from '../network/conditions/tariff-condition.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { EmissionFactor, Link } from '../network/link.ts';
import type { ExchangeRate, Network, Parameter } from '../network/network.ts';
import type { PriceSeries } from '../network/price-series.ts';
import type { Service } from '../network/service.ts';
import type { EquipmentFactor, TariffItem } from '../network/tariff-item.ts';

/** A network's replaceable parts, to be changed without changing the network; rows are shared until replaced. */
export interface NetworkDraft {
  readonly base: Network;
  readonly tariffs: Map<string, readonly TariffItem[]>;
  readonly tariffConditions: Map<string, TariffCondition>;
  readonly parameters: Map<string, readonly Parameter[]>;
  exchangeRates: readonly ExchangeRate[];
  equipmentFactors: readonly EquipmentFactor[];
  readonly priceSeries: Map<string, PriceSeries>;
  readonly emissionFactors: Map<string, EmissionFactor>;
  readonly links: Map<string, Link>;
  readonly services: Map<string, Service>;
  hubRules: readonly HubRule[];
  capacities: readonly PlaceCapacity[];
  /** The network with what was changed. */
  build(): Network;
}

/** A part is copied once somebody asks for it: most edits touch one or two, and the others stay those of the network. */
class LazyDraft implements NetworkDraft {
  readonly base: Network;
  exchangeRates: readonly ExchangeRate[];
  equipmentFactors: readonly EquipmentFactor[];
  hubRules: readonly HubRule[];
  capacities: readonly PlaceCapacity[];
  #tariffs: NetworkDraft['tariffs'] | null = null;
  #tariffConditions: NetworkDraft['tariffConditions'] | null = null;
  #parameters: NetworkDraft['parameters'] | null = null;
  #priceSeries: NetworkDraft['priceSeries'] | null = null;
  #emissionFactors: NetworkDraft['emissionFactors'] | null = null;
  #links: NetworkDraft['links'] | null = null;
  #services: NetworkDraft['services'] | null = null;

  constructor(base: Network) {
    this.base = base;
    this.exchangeRates = base.exchangeRates;
    this.equipmentFactors = base.equipmentFactors;
    this.hubRules = base.hubRules;
    this.capacities = base.capacities;
  }

  get tariffs(): NetworkDraft['tariffs'] {
    this.#tariffs ??= new Map(this.base.tariffs);
    return this.#tariffs;
  }

  get tariffConditions(): NetworkDraft['tariffConditions'] {
    this.#tariffConditions ??= new Map(this.base.tariffConditions);
    return this.#tariffConditions;
  }

  get parameters(): NetworkDraft['parameters'] {
    this.#parameters ??= new Map(this.base.parameters);
    return this.#parameters;
  }

  get priceSeries(): NetworkDraft['priceSeries'] {
    this.#priceSeries ??= new Map(this.base.priceSeries);
    return this.#priceSeries;
  }

  get emissionFactors(): NetworkDraft['emissionFactors'] {
    this.#emissionFactors ??= new Map(this.base.emissionFactors);
    return this.#emissionFactors;
  }

  get links(): NetworkDraft['links'] {
    this.#links ??= new Map(this.base.links);
    return this.#links;
  }

  get services(): NetworkDraft['services'] {
    this.#services ??= new Map(this.base.services);
    return this.#services;
  }

  build(): Network {
    const { base, exchangeRates, equipmentFactors, hubRules, capacities } = this;
    return {
      ...base,
      tariffs: this.#tariffs ?? base.tariffs,
      tariffConditions: this.#tariffConditions ?? base.tariffConditions,
      parameters: this.#parameters ?? base.parameters,
      priceSeries: this.#priceSeries ?? base.priceSeries,
      emissionFactors: this.#emissionFactors ?? base.emissionFactors,
      links: this.#links ?? base.links,
      services: this.#services ?? base.services,
      exchangeRates,
      equipmentFactors,
      hubRules,
      capacities,
    };
  }
}

export const draftOf = (base: Network): NetworkDraft => new LazyDraft(base);

/** The list with the named rows changed, all others as they were. */
export const swapRows = <Row>(
  all: readonly Row[],
  named: readonly Row[],
  change: (row: Row) => Row,
): readonly Row[] => all.map((row) => (named.includes(row) ? change(row) : row));
