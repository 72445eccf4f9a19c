import type { Network } from '../network/network.ts';
import type { FigureRef } from './figure-ref.ts';
import { usesOfFigure } from './read-figure.ts';

const FIRST_SHOWN = 12;

/** How many services, links and terminals use a figure. */
export interface UseCounts {
  readonly services: number;
  readonly links: number;
  readonly terminals: number;
  /** Ids of the first of them in the order of the network, services before links before terminals. */
  readonly first: readonly string[];
}

export function countUses(network: Network, figure: FigureRef): UseCounts {
  const { services, links, terminals } = usesOfFigure(network, figure);
  const inOrder = (all: ReadonlyMap<string, unknown>, used: ReadonlySet<string>): readonly string[] =>
    [...all.keys()].filter((id) => used.has(id));
  return {
    services: services.size,
    links: links.size,
    terminals: terminals.size,
    first: [
      ...inOrder(network.services, services),
      ...inOrder(network.links, links),
      ...inOrder(network.terminals, terminals),
    ].slice(0, FIRST_SHOWN),
  };
}
