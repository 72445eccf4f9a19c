import type { LinkId } from './link.ts';
import type { Network } from './network.ts';
import type { Run, Service } from './service.ts';
import type { TerminalId } from './terminal.ts';

/** A service where it calls at a terminal. */
export interface CallAt {
  readonly service: Service;
  /** Position in `service.calls`. */
  readonly position: number;
}

/** A service where it runs over a link; `out` is the link's own direction. */
export interface RunOver {
  readonly service: Service;
  readonly run: Run;
  readonly direction: 'out' | 'back';
}

/** Where terminals and links are used, in the order of the network's services. */
export interface NetworkUses {
  readonly callsAt: ReadonlyMap<TerminalId, readonly CallAt[]>;
  readonly runsOver: ReadonlyMap<LinkId, readonly RunOver[]>;
}

/** A network never changes, so its uses are gathered once. */
const gathered = new WeakMap<Network, NetworkUses>();

export function usesOf(network: Network): NetworkUses {
  const known = gathered.get(network);
  if (known) return known;
  const uses = gather(network);
  gathered.set(network, uses);
  return uses;
}

function gather(network: Network): NetworkUses {
  const callsAt = new Map<TerminalId, CallAt[]>();
  const runsOver = new Map<LinkId, RunOver[]>();
  for (const service of network.services.values()) {
    for (const [position, { terminal, run }] of service.calls.entries()) {
      append(callsAt, terminal, { service, position });
      const link = run && network.links.get(run.link);
      if (!run || !link) continue;
      const direction = service.calls[position - 1]?.terminal === link.from ? 'out' : 'back';
      append(runsOver, link.id, { service, run, direction });
    }
  }
  return { callsAt, runsOver };
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
