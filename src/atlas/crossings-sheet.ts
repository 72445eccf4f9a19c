import type { DataSheet } from '../contract/figures.ts';
import { affectedNames } from '../network/crossings/affected-names.ts';
import type { Network } from '../network/network.ts';

/** Straits with the number of links through each, and every word of caution. */
export function crossingsSheet(network: Network): Pick<DataSheet, 'straits' | 'advisories'> {
  const through = Array.from(network.links.values(), ({ straits }) => straits ?? []).flat();
  return {
    straits: Array.from(network.straits.values(), ({ id, names, kind, country }) => ({
      id,
      names,
      kind,
      country,
      links: through.filter((strait) => strait === id).length,
    })),
    advisories: network.advisories.map(({ id, topic, affected, text, from, to, status, source }) => ({
      id,
      topic,
      affected: { ...affected, names: affectedNames(network, affected) },
      text,
      from,
      to,
      status,
      source,
    })),
  };
}
