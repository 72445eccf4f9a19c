import { type BeijingDate, beijingDate, type Instant } from '../../units/instant.ts';
import { touchesOf } from '../crossings/touches.ts';
import type { Network } from '../network.ts';
import type { Service } from '../service.ts';
import type { Names } from '../terminal.ts';
import type { NetworkEvent } from './event.ts';

/**
 * Why a service does not run at a moment and nobody knows when it will: it is closed itself, or something on its way is.
 * What is closed for some days only is a matter of the days on which a journey comes there.
 */
export function serviceClosure(network: Network, service: Service, at: Instant): Names | null {
  if (service.closedReason) return service.closedReason;
  const day = beijingDate(at);
  const closing = network.events.find((event) => isEndless(event, day) && isOnWay(network, service, event));
  return closing?.text ?? null;
}

const isEndless = ({ effect, from, to }: NetworkEvent, day: BeijingDate): boolean =>
  effect.kind === 'closed' && to === null && (from === null || from <= day);

function isOnWay(network: Network, service: Service, { affected: { kind, id } }: NetworkEvent): boolean {
  if (kind === 'service') return id === service.id;
  if (kind === 'mode') return id === service.mode;
  return touchesOf(network, service).some((touch) => touch.kind === kind && touch.id === id);
}
