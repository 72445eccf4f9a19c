import type { EventChanges, EventSheet, PlacedEvent } from '../contract/event-sheet.ts';
import { readEventEdits } from '../enquiry/read-event-edits.ts';
import type { Affected } from '../network/crossings/advisory.ts';
import { affectedNames } from '../network/crossings/affected-names.ts';
import { borderOf } from '../network/crossings/borders.ts';
import { entryOf } from '../network/entry-of.ts';
import type { NetworkEvent } from '../network/events/event.ts';
import { roomOf } from '../network/events/room.ts';
import type { Network } from '../network/network.ts';
import type { Coordinates } from '../network/terminal.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { sourceViews } from './provenance-view.ts';

/** Every event of a network and the user's own, the latest first; fails where what is supposed cannot be read. */
export function eventSheet(network: Network, changes: EventChanges): Result<EventSheet> {
  const issues: Issue[] = [];
  const { own } = readEventEdits(network, changes, issues);
  if (issues.length > 0) return failure(issues);
  const events = [...own.map(({ event }) => event), ...network.events.toSorted(latestFirst)].map((event) =>
    placed(network, event),
  );
  return success({ events, sources: sourceViews(network, events) });
}

const latestFirst = (a: NetworkEvent, b: NetworkEvent): number =>
  a.from === b.from ? 0 : (a.from ?? '') < (b.from ?? '') ? 1 : -1;

function placed(network: Network, event: NetworkEvent): PlacedEvent {
  const { id, effect, affected, text, from, to, status, source } = event;
  return {
    id,
    effect: effect.kind,
    room: roomOf(effect),
    affected: { ...affected, names: affectedNames(network, affected) },
    text,
    from,
    to,
    status,
    source,
    position: positionOf(network, affected),
  };
}

/** Where people would point at; of a country and a border amid its terminals. */
function positionOf(network: Network, { kind, id }: Affected): Coordinates | null {
  const terminals = [...network.terminals.values()];
  switch (kind) {
    case 'strait':
      return entryOf(network.straits, id, 'strait').position;
    case 'terminal':
      return entryOf(network.terminals, id, 'terminal').position;
    case 'country':
      return amid(terminals.filter(({ country }) => country === id).map(({ position }) => position));
    case 'link':
      return amidLink(network, id);
    case 'border':
      return amidBorder(network, id);
    case 'service':
    case 'mode':
      return null;
  }
}

function amidLink(network: Network, id: string): Coordinates | null {
  const { from, to } = entryOf(network.links, id, 'link');
  return amid([from, to].map((end) => entryOf(network.terminals, end, 'terminal').position));
}

/** Amid the links that cross it from one country straight into the other. */
function amidBorder(network: Network, border: string): Coordinates | null {
  const crossing = [...network.links.values()].filter(({ from, to }) => {
    const [a, b] = [from, to].map((end) => entryOf(network.terminals, end, 'terminal').country);
    return a !== undefined && b !== undefined && a !== b && borderOf(a, b) === border;
  });
  return amid(crossing.flatMap(({ id }) => amidLink(network, id) ?? []));
}

function amid(positions: readonly Coordinates[]): Coordinates | null {
  if (positions.length === 0) return null;
  const mean = (of: (position: Coordinates) => number): number =>
    positions.reduce((sum, position) => sum + of(position), 0) / positions.length;
  return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) };
}
