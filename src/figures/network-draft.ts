import type { HubRule } from '../network/hub-operation.ts';
import type { EmissionFactor, Link } from '../network/link.ts';
import type { ExchangeRate, Network, Parameter } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { EquipmentFactor, TariffItem } from '../network/tariff-item.ts';

/** A network's replaceable parts, copied so that they can be changed; rows themselves are shared until replaced. */
export interface NetworkDraft {
  readonly base: Network;
  readonly tariffs: Map<string, readonly TariffItem[]>;
  readonly parameters: Map<string, readonly Parameter[]>;
  exchangeRates: readonly ExchangeRate[];
  equipmentFactors: readonly EquipmentFactor[];
  readonly emissionFactors: Map<string, EmissionFactor>;
  readonly links: Map<string, Link>;
  readonly services: Map<string, Service>;
  hubRules: readonly HubRule[];
}

export const draftOf = (base: Network): NetworkDraft => ({
  base,
  tariffs: new Map(base.tariffs),
  parameters: new Map(base.parameters),
  exchangeRates: base.exchangeRates,
  equipmentFactors: base.equipmentFactors,
  emissionFactors: new Map(base.emissionFactors),
  links: new Map(base.links),
  services: new Map(base.services),
  hubRules: base.hubRules,
});

export function networkOf({ base, ...changed }: NetworkDraft): Network {
  return { ...base, ...changed };
}

/** The list with the named rows changed, all others as they were. */
export const swapRows = <Row>(
  all: readonly Row[],
  named: readonly Row[],
  change: (row: Row) => Row,
): readonly Row[] => all.map((row) => (named.includes(row) ? change(row) : row));
