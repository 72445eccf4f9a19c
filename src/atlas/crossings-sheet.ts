import type { DataSheet } from '../contract/figures.ts';
import { affectedNames } from '../network/crossings/affected-names.ts';
import { roomOf } from '../network/events/room.ts';
import type { Network } from '../network/network.ts';

/** Straits with the number of links through each, every event, the latest first, and every word of caution. */
export function crossingsSheet(network: Network): Pick<DataSheet, 'straits' | 'events' | 'advisories'> {
  const through = Array.from(network.links.values(), ({ straits }) => straits ?? []).flat();
  return {
    straits: Array.from(network.straits.values(), ({ id, names, kind, country }) => ({
      id,
      names,
      kind,
      country,
      links: through.filter((strait) => strait === id).length,
    })),
    events: network.events
      .toSorted((a, b) => (a.from === b.from ? 0 : (a.from ?? '') < (b.from ?? '') ? 1 : -1))
      .map(({ id, effect, affected, text, from, to, status, source }) => ({
        id,
        effect: effect.kind,
        room: roomOf(effect),
        affected: { ...affected, names: affectedNames(network, affected) },
        text,
        from,
        to,
        status,
        source,
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
