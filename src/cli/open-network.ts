import type { GraphBuffers } from '../graph/network-graphs.ts';
import type { Network } from '../network/network.ts';
import type { Result } from '../units/issue.ts';

/** A network, with the graphs of it that are compiled already. */
export interface OpenNetwork {
  readonly network: Network;
  readonly graphs: GraphBuffers;
}

/** A network folder whose tables could all be read. */
export interface NetworkSource {
  /** Fails with every issue found in loading. */
  open(): Promise<Result<OpenNetwork>>;
}
