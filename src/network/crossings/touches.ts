import { entryOf } from '../entry-of.ts';
import type { LinkId } from '../link.ts';
import type { Network } from '../network.ts';
import type { Service } from '../service.ts';
import type { Affected } from './advisory.ts';
import { bordersOn } from './borders.ts';

/** What a service touches on its way: where it calls, and what the link that leads there runs over. */
export interface Touch {
  readonly kind: Affected['kind'];
  readonly id: string;
  /** Position of the call in `service.calls`, or of the call that the link leads to. */
  readonly position: number;
  /** Null at a call. */
  readonly link: LinkId | null;
}

/** A network never changes, so that what a service touches is gathered once. */
const gathered = new WeakMap<Network, Map<Service, readonly Touch[]>>();

/** In the order of travel; the service and its mode, which are touched all along, left out. */
export function touchesOf(network: Network, service: Service): readonly Touch[] {
  const ofNetwork = gathered.get(network) ?? new Map<Service, readonly Touch[]>();
  gathered.set(network, ofNetwork);
  const known = ofNetwork.get(service);
  if (known) return known;
  const touches = service.calls.flatMap(({ terminal, run }, position): readonly Touch[] => [
    ...(run === null ? [] : touchesOnLink(network, run.link, position)),
    { kind: 'terminal', id: terminal, position, link: null },
    { kind: 'country', id: entryOf(network.terminals, terminal, 'terminal').country, position, link: null },
  ]);
  ofNetwork.set(service, touches);
  return touches;
}

/** Whether a touch is one of a ride between two calls of its service. */
export const isTouchedBetween = (
  { position, link }: Pick<Touch, 'position' | 'link'>,
  board: number,
  alight: number,
): boolean => position <= alight && (link === null ? position >= board : position > board);

function touchesOnLink(network: Network, link: LinkId, position: number): readonly Touch[] {
  const { countries, straits } = entryOf(network.links, link, 'link');
  const touch = (kind: Touch['kind'], id: string): Touch => ({ kind, id, position, link });
  return [
    touch('link', link),
    ...(countries ?? []).map((id) => touch('country', id)),
    ...bordersOn(countries ?? []).map((id) => touch('border', id)),
    ...(straits ?? []).map((id) => touch('strait', id)),
  ];
}
