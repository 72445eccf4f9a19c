import { NO_CONTRACTS } from '../contract-freight.ts';
import type { Network } from '../network.ts';
import type { Service } from '../service.ts';
import { callsWithLinkTimes, type PackedService, withoutLinkTimes } from './link-times.ts';
import { namesOfEnds, withoutNamesOfEnds } from './names-of-ends.ts';
import { readShaped, writeShaped } from './shaped-text.ts';

/** Raised whenever the form of a network changes, so that a packed one of another build is refused and not misread. */
export const PACK_VERSION = 13;

/** A network as JSON can hold it: its maps as lists of entries, services by themselves. */
type Packed = {
  readonly [Part in Exclude<
    keyof Network,
    'services' | 'contractFreights'
  >]: Network[Part] extends ReadonlyMap<infer Key, infer Value>
    ? readonly (readonly [Key, Value])[]
    : Network[Part];
} & { readonly services: readonly PackedService[] };

/**
 * A loaded network as one text, for {@link unpackNetwork}; contracts of the user are no part of it. The text holds what loading found, so that reading it needs
 * neither tables nor checks; the same network gives the same bytes.
 */
export function packNetwork({ contractFreights: _, ...network }: Network): string {
  const packed: Packed = {
    ...network,
    sources: [...network.sources],
    places: [...network.places],
    terminals: [...network.terminals],
    straits: [...network.straits],
    links: [...network.links],
    services: Array.from(network.services.values(), (service) =>
      withoutNamesOfEnds(withoutLinkTimes(service), network),
    ),
    tariffs: [...network.tariffs],
    tariffConditions: [...network.tariffConditions],
    parameters: [...network.parameters],
    priceSeries: [...network.priceSeries],
    emissionFactors: [...network.emissionFactors],
    zones: [...network.zones],
  };
  return `${PACK_VERSION}\n${writeShaped(packed)}`;
}

/**
 * The network that was packed, whole; throws on a text of another version. It is not frozen, which would take a fifth
 * of the time: that nothing changes a network shows where one is loaded from its tables.
 */
export function unpackNetwork(text: string): Network {
  const end = text.indexOf('\n');
  const version = text.slice(0, end);
  if (version !== String(PACK_VERSION))
    throw new Error(`packed network version ${version}, expected ${PACK_VERSION}`);
  const packed = readShaped(text.slice(end + 1)) as Packed;
  const links = new Map(packed.links);
  const [places, terminals] = [new Map(packed.places), new Map(packed.terminals)];
  const serviceOf = (service: PackedService): Service => ({
    ...service,
    names: namesOfEnds(service, { places, terminals }),
    calls: callsWithLinkTimes(service.calls, links),
  });
  return {
    ...packed,
    sources: new Map(packed.sources),
    places,
    terminals,
    straits: new Map(packed.straits),
    links,
    services: new Map(packed.services.map((service) => [service.id, serviceOf(service)] as const)),
    tariffs: new Map(packed.tariffs),
    tariffConditions: new Map(packed.tariffConditions),
    contractFreights: NO_CONTRACTS,
    parameters: new Map(packed.parameters),
    priceSeries: new Map(packed.priceSeries),
    emissionFactors: new Map(packed.emissionFactors),
    zones: new Map(packed.zones),
  };
}
